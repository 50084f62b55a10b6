import { Dexie, type DexieOptions, type Table } from 'dexie';
import { migrations } from './migrations.ts';
import type {
  CorrectionRow,
  DossierRow,
  EventRow,
  FileRow,
  HealthRow,
  JobRow,
  KeyRow,
  PageRow,
  PaperRow,
  RungRow,
  SettingsRow,
  SigningRow,
} from './rows.ts';

/** The database with its tables typed. Every write waits until it is on disk: the ledger is evidence. */
export class Database extends Dexie {
  declare readonly keys: Table<KeyRow, string>;
  declare readonly settings: Table<SettingsRow, string>;
  declare readonly events: Table<EventRow, string>;
  declare readonly dossiers: Table<DossierRow, string>;
  declare readonly checks: Table<JobRow, string>;
  declare readonly attachments: Table<JobRow, string>;
  declare readonly pages: Table<PageRow, string>;
  declare readonly papers: Table<PaperRow, string>;
  declare readonly files: Table<FileRow, string>;
  declare readonly corrections: Table<CorrectionRow, string>;
  declare readonly signing: Table<SigningRow, string>;
  declare readonly health: Table<HealthRow, string>;
  declare readonly rungs: Table<RungRow, string>;

  constructor(name: string, options: DexieOptions = {}) {
    super(name, { ...options, chromeTransactionDurability: 'strict' });
    for (const { version, stores } of migrations) this.version(version).stores(stores);
  }
}
