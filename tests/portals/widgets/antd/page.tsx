import {
  Button,
  Checkbox,
  ConfigProvider,
  DatePicker,
  Dropdown,
  Form,
  Input,
  Radio,
  Select,
  Table,
  Typography,
  Upload,
} from 'antd';
import viVN from 'antd/locale/vi_VN';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/vi';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { type ReactNode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import {
  type Account,
  type AccountPage,
  channels,
  components,
  findAccounts,
  type Intake,
  type IntakePage,
  type Kit,
  procedures,
  rowActions,
  wards,
} from '../kit.ts';

dayjs.extend(customParseFormat);

type Values = {
  number?: string;
  name?: string;
  birth?: Dayjs | null;
  procedure?: string;
  ward?: string;
  channel?: string;
  proxy?: boolean;
};

type Opened = { form: ReturnType<typeof Form.useForm<Values>>[0] | null; done: string; asked: string[] };

function IntakeForm({ opened }: { opened: Opened }): ReactNode {
  const [form] = Form.useForm<Values>();
  opened.form = form;
  return (
    <ConfigProvider locale={viVN}>
      <Typography.Title level={3}>Tiếp nhận hồ sơ</Typography.Title>
      <Form form={form} labelCol={{ span: 6 }}>
        <Form.Item label="Số định danh" name="number" rules={[{ required: true }]}>
          <Input maxLength={12} />
        </Form.Item>
        <Form.Item label="Họ và tên" name="name">
          <Input />
        </Form.Item>
        <Form.Item label="Ngày sinh" name="birth">
          <DatePicker format="DD/MM/YYYY" />
        </Form.Item>
        <Form.Item label="Quy trình" name="procedure">
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            options={procedures.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <Form.Item label="Nơi nhận kết quả" name="ward">
          <Select showSearch options={wards.map((ward) => ({ value: ward, label: ward }))} />
        </Form.Item>
        <Form.Item label="Hình thức tiếp nhận" name="channel">
          <Radio.Group options={channels.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="proxy" valuePropName="checked">
          <Checkbox>Có giấy ủy quyền</Checkbox>
        </Form.Item>
      </Form>
      <Table
        rowKey="key"
        pagination={false}
        scroll={{ y: 240 }}
        dataSource={components}
        columns={[
          { title: 'Tên thành phần hồ sơ', dataIndex: 'name' },
          { title: 'Bắt buộc', dataIndex: 'required', width: 120 },
          {
            title: 'Đính kèm tệp tin',
            render: () => (
              <Upload beforeUpload={() => false}>
                <Button>Chọn tệp</Button>
              </Upload>
            ),
          },
          {
            title: 'Thao tác',
            width: 140,
            render: (_, { name }: { name: string }) => (
              <Dropdown
                trigger={['click']}
                menu={{
                  items: rowActions.map((action) => ({ key: action, label: action })),
                  onClick: ({ key }) => (opened.done = `${name}: ${key}`),
                }}
              >
                <Button>Thao tác</Button>
              </Dropdown>
            ),
          },
        ]}
      />
    </ConfigProvider>
  );
}

function AccountSearch({ opened }: { opened: Opened }): ReactNode {
  const [found, setFound] = useState<Account[] | null>(null);
  return (
    <ConfigProvider locale={viVN}>
      <Typography.Title level={3}>Tra cứu tài khoản</Typography.Title>
      <Form
        layout="inline"
        onFinish={({ number }: { number: string }) => {
          opened.asked.push(number);
          setFound(findAccounts(number));
        }}
      >
        <Form.Item label="Số định danh/CCCD" name="number">
          <Input />
        </Form.Item>
        <Button htmlType="submit" type="primary">
          Tìm kiếm
        </Button>
      </Form>
      {found?.length === 0 ? (
        <p>Không tìm thấy tài khoản phù hợp</p>
      ) : (
        <Table
          rowKey="number"
          pagination={false}
          dataSource={found ?? []}
          columns={[
            { title: 'Số định danh', dataIndex: 'number' },
            { title: 'Họ và tên', dataIndex: 'name' },
            { title: 'Loại tài khoản', dataIndex: 'kind' },
          ]}
        />
      )}
    </ConfigProvider>
  );
}

function showIntake(root: HTMLElement): IntakePage {
  const opened: Opened = { form: null, done: '', asked: [] };
  const react = createRoot(root);
  react.render(<IntakeForm opened={opened} />);
  return {
    read(): Intake {
      const values = opened.form?.getFieldsValue() ?? {};
      return {
        number: values.number ?? '',
        name: values.name ?? '',
        birth: values.birth?.format('YYYY-MM-DD') ?? '',
        procedure: values.procedure ?? '',
        ward: values.ward ?? '',
        channel: values.channel ?? '',
        proxy: values.proxy ?? false,
        done: opened.done,
      };
    },
    write({ birth, done, ...rest }) {
      opened.done = done;
      opened.form?.setFieldsValue({ ...rest, birth: birth === '' ? null : dayjs(birth) });
    },
    remove: () => react.unmount(),
  };
}

function showAccounts(root: HTMLElement): AccountPage {
  const opened: Opened = { form: null, done: '', asked: [] };
  const react = createRoot(root);
  react.render(<AccountSearch opened={opened} />);
  return { asked: () => opened.asked, remove: () => react.unmount() };
}

export const antd: Kit = { name: 'antd', showIntake, showAccounts };
