import '@angular/compiler';
// The package exports its themes to style tools only.
import '../../../../node_modules/@angular/material/prebuilt-themes/azure-blue.css';
import {
  type ApplicationRef,
  Component,
  provideZonelessChangeDetection,
  signal,
  type Type,
} from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { MatAutocompleteModule } from '@angular/material/autocomplete';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { DateAdapter, MAT_DATE_FORMATS, MAT_DATE_LOCALE, NativeDateAdapter } from '@angular/material/core';
import { MatDatepickerModule } from '@angular/material/datepicker';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatMenuModule } from '@angular/material/menu';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';
import { MatTableModule } from '@angular/material/table';
import { createApplication } from '@angular/platform-browser';
import {
  type Account,
  channels,
  components,
  findAccounts,
  type Intake,
  isoDay,
  type Kit,
  procedures,
  rowActions,
  searchWards,
} from '../kit.ts';

/** Days as Vietnamese portals write them. */
class VietnameseDates extends NativeDateAdapter {
  override parse(value: unknown): Date | null {
    const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(String(value)) ?? [];
    return year === undefined ? null : new Date(Number(year), Number(month) - 1, Number(day));
  }
  override format(date: Date): string {
    return isoDay(date).split('-').toReversed().join('/');
  }
}

const dateFormats = {
  parse: { dateInput: null },
  display: { dateInput: null, monthYearLabel: null, dateA11yLabel: null, monthYearA11yLabel: null },
};

const modules = [
  ReactiveFormsModule,
  MatAutocompleteModule,
  MatButtonModule,
  MatCheckboxModule,
  MatDatepickerModule,
  MatFormFieldModule,
  MatInputModule,
  MatMenuModule,
  MatRadioModule,
  MatSelectModule,
  MatTableModule,
];

class IntakeForm {
  number = new FormControl('', { nonNullable: true });
  name = new FormControl('', { nonNullable: true });
  birth = new FormControl<Date | null>(null);
  procedure = new FormControl('', { nonNullable: true });
  ward = new FormControl('', { nonNullable: true });
  channel = new FormControl('', { nonNullable: true });
  proxy = new FormControl(false, { nonNullable: true });
  done = signal('');
  wards = signal<readonly string[]>([]);
  procedures = procedures;
  channels = channels;
  components = components;
  rowActions = rowActions;
  columns = ['name', 'required', 'file', 'menu'];

  constructor() {
    this.ward.valueChanges.subscribe(
      (words) => void searchWards(words).then((found) => this.wards.set(found)),
    );
  }
}

Component({
  selector: 'app-intake',
  imports: modules,
  template: `
    <h2>Tiếp nhận hồ sơ</h2>
    <mat-form-field><mat-label>Số định danh</mat-label><input matInput [formControl]="number" maxlength="12" /></mat-form-field>
    <mat-form-field><mat-label>Họ và tên</mat-label><input matInput [formControl]="name" /></mat-form-field>
    <mat-form-field>
      <mat-label>Ngày sinh</mat-label>
      <input matInput [matDatepicker]="picker" [formControl]="birth" />
      <mat-datepicker-toggle matIconSuffix [for]="picker" /><mat-datepicker #picker />
    </mat-form-field>
    <mat-form-field>
      <mat-label>Quy trình</mat-label>
      <mat-select [formControl]="procedure">
        @for (each of procedures; track each.code) { <mat-option [value]="each.code">{{ each.name }}</mat-option> }
      </mat-select>
    </mat-form-field>
    <mat-form-field>
      <mat-label>Nơi nhận kết quả</mat-label>
      <input matInput [formControl]="ward" [matAutocomplete]="auto" />
      <mat-autocomplete #auto>
        @for (each of wards(); track each) { <mat-option [value]="each">{{ each }}</mat-option> }
      </mat-autocomplete>
    </mat-form-field>
    <div><label id="channel-label">Hình thức tiếp nhận</label>
      <mat-radio-group aria-labelledby="channel-label" [formControl]="channel">
        @for (each of channels; track each.code) { <mat-radio-button [value]="each.code">{{ each.name }}</mat-radio-button> }
      </mat-radio-group>
    </div>
    <mat-checkbox [formControl]="proxy">Có giấy ủy quyền</mat-checkbox>
    <table mat-table [dataSource]="components">
      <ng-container matColumnDef="name"><th mat-header-cell *matHeaderCellDef>Tên thành phần hồ sơ</th><td mat-cell *matCellDef="let row">{{ row.name }}</td></ng-container>
      <ng-container matColumnDef="required"><th mat-header-cell *matHeaderCellDef>Bắt buộc</th><td mat-cell *matCellDef="let row">{{ row.required }}</td></ng-container>
      <ng-container matColumnDef="file"><th mat-header-cell *matHeaderCellDef>Đính kèm tệp tin</th><td mat-cell *matCellDef="let row"><button mat-stroked-button (click)="file.click()">Chọn tệp</button><input #file type="file" hidden /></td></ng-container>
      <ng-container matColumnDef="menu"><th mat-header-cell *matHeaderCellDef>Thao tác</th><td mat-cell *matCellDef="let row">
        <button mat-button [matMenuTriggerFor]="menu">Thao tác</button>
        <mat-menu #menu="matMenu">
          @for (action of rowActions; track action) { <button mat-menu-item (click)="done.set(row.name + ': ' + action)">{{ action }}</button> }
        </mat-menu>
      </td></ng-container>
      <tr mat-header-row *matHeaderRowDef="columns"></tr>
      <tr mat-row *matRowDef="let row; columns: columns"></tr>
    </table>
  `,
})(IntakeForm);

class AccountSearch {
  number = new FormControl('', { nonNullable: true });
  found = signal<Account[] | null>(null);
  asked: string[] = [];
  columns = ['number', 'name', 'kind'];

  search(): void {
    this.asked.push(this.number.value);
    this.found.set(findAccounts(this.number.value));
  }
}

Component({
  selector: 'app-accounts',
  imports: modules,
  template: `
    <h2>Tra cứu tài khoản</h2>
    <mat-form-field><mat-label>Số định danh/CCCD</mat-label><input matInput [formControl]="number" /></mat-form-field>
    <button mat-flat-button (click)="search()">Tìm kiếm</button>
    @if (found()?.length === 0) { <p>Không tìm thấy tài khoản phù hợp</p> }
    @else if (found()) {
      <table mat-table [dataSource]="found() ?? []">
        <ng-container matColumnDef="number"><th mat-header-cell *matHeaderCellDef>Số định danh</th><td mat-cell *matCellDef="let row">{{ row.number }}</td></ng-container>
        <ng-container matColumnDef="name"><th mat-header-cell *matHeaderCellDef>Họ và tên</th><td mat-cell *matCellDef="let row">{{ row.name }}</td></ng-container>
        <ng-container matColumnDef="kind"><th mat-header-cell *matHeaderCellDef>Loại tài khoản</th><td mat-cell *matCellDef="let row">{{ row.kind }}</td></ng-container>
        <tr mat-header-row *matHeaderRowDef="columns"></tr>
        <tr mat-row *matRowDef="let row; columns: columns"></tr>
      </table>
    }
  `,
})(AccountSearch);

async function show<Page>(root: HTMLElement, page: Type<Page>): Promise<{ app: ApplicationRef; page: Page }> {
  const app = await createApplication({
    providers: [
      provideZonelessChangeDetection(),
      { provide: MAT_DATE_LOCALE, useValue: 'vi' },
      { provide: DateAdapter, useClass: VietnameseDates },
      { provide: MAT_DATE_FORMATS, useValue: dateFormats },
    ],
  });
  const host = root.appendChild(document.createElement('app-root'));
  return { app, page: app.bootstrap(page, host).instance };
}

async function showIntake(root: HTMLElement) {
  const { app, page } = await show(root, IntakeForm);
  return {
    read: (): Intake => ({
      number: page.number.value,
      name: page.name.value,
      birth: isoDay(page.birth.value),
      procedure: page.procedure.value,
      ward: page.ward.value,
      channel: page.channel.value,
      proxy: page.proxy.value,
      done: page.done(),
    }),
    write({ birth, done, ...rest }: Intake) {
      page.done.set(done);
      page.birth.setValue(birth === '' ? null : new Date(`${birth}T00:00`));
      page.number.setValue(rest.number);
      page.name.setValue(rest.name);
      page.procedure.setValue(rest.procedure);
      page.ward.setValue(rest.ward);
      page.channel.setValue(rest.channel);
      page.proxy.setValue(rest.proxy);
    },
    remove: () => app.destroy(),
  };
}

async function showAccounts(root: HTMLElement) {
  const { app, page } = await show(root, AccountSearch);
  return { asked: () => page.asked, remove: () => app.destroy() };
}

export const angularMaterial: Kit = { name: 'angular-material', showIntake, showAccounts };
