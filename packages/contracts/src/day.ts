import { z } from 'zod';
import { boundedAs } from './heard.ts';
import { outOfBounds } from './out-of-bounds.ts';

const shape = '请填写有效日期，格式为 YYYY-MM-DD';

/**
 * A civil day in Asia/Shanghai, `YYYY-MM-DD`; never an instant. Any day of the calendar: what answers and recorded facts
 * hold. A door takes the day of its use.
 */
export const Day = z.iso
  .date({ error: shape, abort: true })
  .refine((day) => day >= '0001-01-01', shape);
export type Day = z.infer<typeof Day>;

/** Both ends are held. What a day may be in relation to today is for the decision, which alone knows today. */
function dayOf(label: string, earliest: Day, latest: Day) {
  const message = `${label}应在 ${earliest} 至 ${latest} 之间，请核对后重新填写`;
  const within = (day: string) => earliest <= day && day <= latest;
  return boundedAs(
    z.iso
      .date({ error: `${label}：${shape}`, abort: true })
      .refine(within, { error: message, params: outOfBounds })
      .meta({ 'x-earliest': earliest, 'x-latest': latest }),
    Day,
  );
}

const use =
  (usual: string, earliest: Day, latest: Day) =>
  (label = usual) =>
    dayOf(label, earliest, latest);

/** The last day that anything may be planned for or found to have happened: calendars and funds end in 2100 too. */
export const lastDay = '2100-12-31';

/** Civil days by their use: `days.visit()`, or with the field's own name, `days.register('注销日期')`. */
export const days = {
  /** 成立日期：老字号的营业执照也在其内. */
  founding: use('成立日期', '1900-01-01', lastDay),
  /** 登记簿上的一天：变更、注销、转企、认定. The register of businesses begins with the People's Republic. */
  register: use('日期', '1949-10-01', lastDay),
  visit: use('走访日期', '2000-01-01', lastDay),
  /** 下次跟进、计划办理. */
  planned: use('计划日期', '2000-01-01', lastDay),
  /** 文件、通知、决定的落款日期. */
  document: use('文件日期', '1949-10-01', lastDay),
  /** 规则施行与失效. */
  effective: use('施行日期', '1949-10-01', '2199-12-31'),
  publication: use('公布日期', '1949-10-01', lastDay),
  /** 办理一件事的日子：受理、补正、送达、拨付. */
  handling: use('办理日期', '2000-01-01', lastDay),
  /** 许可、称号、公示的有效期；长期有效的不填. */
  validity: use('有效期', '1949-10-01', '2199-12-31'),
  /** A day of the working calendar. */
  calendar: use('日期', '2000-01-01', lastDay),
  /** 查询用的日子：截至某日、某日起. */
  asked: use('查询日期', '1900-01-01', lastDay),
} as const;

/** 时刻，查询“当时已知”用: within the bounds of `days.asked`, as UTC. */
export const AskedInstant = z.iso
  .datetime({ offset: true, error: '请填写有效时刻', abort: true })
  .refine((instant) => '1900' <= instant && instant < '2101', {
    error: '时刻应在 1900 年至 2100 年之间',
    params: outOfBounds,
  })
  .overwrite((instant) => new Date(instant).toISOString())
  .meta({ 'x-earliest': '1900-01-01', 'x-latest': lastDay });
