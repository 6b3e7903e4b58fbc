import type { Day } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import * as recognition from '#domain/recognition.ts';
import { RecognitionRow } from '#persistence/rows.ts';
import { type Decided, decideOn } from './decision.ts';

type Asked = { businessId: string; version: number };

/** 登记认定称号. Granted before with the same id = nothing happens. @throws Refusal `recognition-id-in-use` */
export function grantRecognition(
  context: PersonContext,
  asked: Asked,
  granted: recognition.Grant,
): Promise<Decided> {
  const { tx, today } = context;
  const { businessId } = asked;
  const { recognitionId } = granted;
  const decision = { ...asked, action: 'grant-recognition' as const, on: granted.grantedOn };
  return decideOn(context, decision, async () => {
    const known = await tx.findOne(RecognitionRow, { recognitionId });
    if (known?.businessId === businessId) return [];
    if (known) throw refuse('recognition-id-in-use', '称号标识已被使用，请刷新页面后重新提交');
    const held = (await tx.find(RecognitionRow, { businessId })).map(stateOf);
    const facts = recognition.grant(businessId, held, granted, today);
    tx.create(RecognitionRow, { ...granted, businessId, endedOn: null, endReason: null });
    return facts;
  });
}

/** 终止认定称号. @throws Refusal `recognition-not-found` */
export function endRecognition(
  context: PersonContext,
  asked: Asked & { recognitionId: string },
  ending: { endedOn: Day; reason: string },
): Promise<Decided> {
  const { tx, today } = context;
  const { recognitionId, ...about } = asked;
  const { businessId } = about;
  const decision = { ...about, action: 'end-recognition' as const, on: ending.endedOn };
  return decideOn(context, decision, async () => {
    const row = await tx.findOne(RecognitionRow, { recognitionId, businessId });
    if (!row)
      throw refuse('recognition-not-found', '没有找到这项称号，请刷新后重试', { recognitionId });
    const facts = recognition.end(businessId, stateOf(row), ending, today);
    if (facts.length > 0) tx.assign(row, { endedOn: ending.endedOn, endReason: ending.reason });
    return facts;
  });
}

function stateOf(row: RecognitionRow): recognition.Recognition {
  const { recognitionId, programme, grantedOn, rule } = row;
  const { validTo = null, endedOn = null } = row;
  return { recognitionId, programme, grantedOn, validTo, rule, endedOn };
}
