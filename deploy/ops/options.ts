import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type ServiceName, serviceNames } from '../city/services.ts';

/** What may be asked, and what follows from it where something is changed. */
export const commands = {
  status: { about: '各服务：就绪、未读、待发布、搁置、等待、异常', changes: null },
  parked: { about: '搁置的事实：原因、脱敏内容、其后等待的条数', changes: null },
  held: { about: '缺少前序而等待的事实', changes: null },
  retry: {
    about: '重试搁置的事实（--letter 编号；不写则全部）',
    changes: '将按搁置的先后重试；成功的生效，其后等待的继续处理',
  },
  skip: {
    about: '跳过：一人 --reason 申请，另一人 --confirm 核对码 确认（核对码见 parked）',
    changes: '跳过的事实在该服务永不生效，其后等待的继续处理；不能恢复',
  },
  'fill-topic': {
    about: '从日志重发主题（--from 日期；不写则从头）',
    changes: '日志里的事实将重新发到主题，各服务重读；不会重复生效',
  },
  'read-again': {
    about: '消费组从头重读（该服务须已停止；运行中请在“运行与事件”页面操作）',
    changes: '该服务下次启动时从头重读所订阅的主题；不会重复生效',
  },
} as const satisfies Record<string, { about: string; changes: string | null }>;

export type CommandName = keyof typeof commands;

const Letter = z.string().regex(/^[1-9]\d{0,17}$/, '--letter 应为列表中的编号');
const Options = z
  .object({
    service: z.enum(serviceNames, `--service 应为：${serviceNames.join('、')}`).optional(),
    letter: Letter.optional(),
    reason: z.string().trim().min(5, '--reason 不少于 5 字').max(500).optional(),
    confirm: z
      .string()
      .regex(/^[0-9a-f]{16}$/, '--confirm 应为 parked 列出的核对码')
      .optional(),
    from: z.iso.date('--from 应为 YYYY-MM-DD').optional(),
    limit: z.coerce.number('--limit 应为数字').int().min(1).max(500).default(20),
    yes: z.boolean().default(false),
  })
  .strict();

export type Asked = {
  command: CommandName;
  services: readonly ServiceName[];
} & z.output<typeof Options>;

/** What is wrong is said in words, with the help below. */
export class WrongUse extends Error {}

/** Commands on one thing of one service; the others look at all. */
const needService: readonly CommandName[] = ['retry', 'skip', 'fill-topic', 'read-again'];

export function readOptions(args: readonly string[]): Asked | 'help' {
  if (args.length === 0 || args.includes('--help') || args.includes('help')) return 'help';
  const [command, ...rest] = args;
  if (command === undefined || !isCommand(command)) throw new WrongUse(`没有这个命令：${command}`);
  const options = Options.safeParse(valuesOf(rest));
  if (!options.success)
    throw new WrongUse(options.error.issues.map(({ message }) => message).join('；'));
  const { service, letter, reason, confirm } = options.data;
  if (!service && needService.includes(command)) throw new WrongUse('请用 --service 指明服务');
  if (command === 'skip' && (!letter || (reason === undefined) === (confirm === undefined)))
    throw new WrongUse(
      'skip 需要 --letter 编号，并在 --reason 理由（申请）与 --confirm 核对码（确认）中选一个',
    );
  return { command, services: service ? [service] : serviceNames, ...options.data };
}

function isCommand(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}

function valuesOf(args: string[]): Record<string, unknown> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args,
      options: {
        service: text,
        letter: text,
        reason: text,
        from: text,
        limit: text,
        confirm: text,
        yes: flag,
      },
    }).values;
  } catch (problem) {
    throw new WrongUse(`无法识别的参数：${problem instanceof Error ? problem.message : ''}`);
  }
}

export function helpText(): string {
  const lines = Object.entries(commands).map(([name, { about }]) => `  ${name.padEnd(12)}${about}`);
  return [
    '用法：npm run ops -- <命令> [--service 服务] [选项]',
    '',
    ...lines,
    '',
    '选项：--letter 编号 · --reason 理由 · --confirm 核对码 · --from YYYY-MM-DD · --limit 条数 · --yes（不再询问）',
    `服务：${serviceNames.join(' ')}`,
    '',
    '默认操作本机正在运行（或上次运行）的系统。操作正式环境时设置：',
    "  OPS_DATABASE_URL='postgres://{database}_app:密码@主机:5432/{database}'  KAFKA_BROKERS=主机:9092",
    '  OPS_SERVICES=http://{service}:8080（查看运行中各服务的异常；不设则只看数据库与事件总线）',
    '  OPERATOR_KEY 与 ACCOUNT_KEY（与服务相同；重试登记和补助的事实时需要）',
    '每项处置都连同操作系统账号、时间、理由与结果记入该服务的处置登记。',
  ].join('\n');
}
