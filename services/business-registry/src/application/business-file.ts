import type { ConversionRoute, Registration, Role } from '@tisheng/contracts';
import { type QueryContext, requireDistrict } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { availableActions } from '#domain/business-actions.ts';
import type { CreditRecord } from '#domain/credit.ts';
import { mayRead, withheldFrom } from '#domain/reading.ts';
import { isHeldOn, type Recognition } from '#domain/recognition.ts';
import { findTakenBack } from '#persistence/business-uses.ts';
import { findClassification } from '#persistence/classifications.ts';
import { listFigures } from '#persistence/figures.ts';
import type { ListedBusiness } from './business-queries.ts';

type FileRow = ListedBusiness & {
  version: number;
  street: string | null;
  premises: string;
  businessScope: string | null;
  operatorName: string | null;
  convertedOn: string | null;
  conversionRoute: ConversionRoute | null;
  endedOn: string | null;
  generalTaxpayer: boolean | null;
  mergedInto: string | null;
  splitFrom: string | null;
  formerNames: string[];
  openCreditRecords: number;
  registrationCount: number;
};

/** 一户一档: one business with all that the registry knows of it. @throws Refusal `business-not-found` */
export async function readBusinessFile({ em, actor, today }: QueryContext, businessId: string) {
  const [row] = await run<FileRow>(em, fileSql, [businessId]);
  if (!row) throw await unknownBusiness(em, businessId);
  requireDistrict(actor, row.district);
  const registrations = await run<Registration>(em, registrationsSql, [businessId]);
  const reads = {
    figures: mayRead(actor.roles, 'figures'),
    credit: mayRead(actor.roles, 'credit'),
  };
  const creditRecords = reads.credit
    ? await run<CreditRecord>(em, creditSql, [businessId, today])
    : [];
  const recognitions = await run<ListedRecognition>(em, recognitionsSql, [businessId]);
  const openRecognitions = recognitions.filter(({ endedOn }) => endedOn === null).length;
  const actions = availableActions({ ...row, openRecognitions }, actor.roles);
  const { absorptions, splitOffs } = await openProposals(em, actor, businessId);
  return {
    ...row,
    formerNames: row.formerNames.filter((name) => name !== row.name),
    registrations,
    generalTaxpayer: reads.figures ? row.generalTaxpayer : null,
    figures: reads.figures ? await listFigures(em, businessId) : [],
    withheld: withheldFrom(actor.roles),
    creditRecords,
    classification: row.segment && (await findClassification(em, businessId)),
    recognitions: recognitions.map((recognition) => ({
      ...recognition,
      isHeld: isHeldOn(recognition, today),
      availableActions: actions.filter(
        ({ action }) => action === 'end-recognition' && recognition.endedOn === null,
      ),
    })),
    absorptions: absorptions.map((open) => ({
      ...open,
      availableActions: proposalActions(open, actor, '并户'),
    })),
    splitOffs: splitOffs.map((open) => ({
      ...open,
      availableActions: proposalActions(open, actor, '分户'),
    })),
    absorbedRegistrations: await run<AbsorbedRegistration>(em, absorbedSql, [businessId]),
    availableActions: actions,
  };
}

/** 并户、分户 under way: a registrar's matter until it is decided. */
async function openProposals(em: QueryContext['em'], actor: QueryContext['actor'], id: string) {
  if (!mayRead(actor.roles, 'proposals')) return { absorptions: [], splitOffs: [] };
  return {
    absorptions: await run<OpenAbsorption>(em, absorptionsSql, [id]),
    splitOffs: await run<OpenSplitOff>(em, splitOffsSql, [id]),
  };
}

type ListedRecognition = Recognition & { endReason: string | null };

type OpenAbsorption = {
  absorptionId: string;
  businessId: string;
  absorbedBusinessId: string;
  absorbedName: string;
  reason: string;
  proposedBy: string;
  proposedByName: string;
};

type OpenSplitOff = {
  splitOffId: string;
  newBusinessId: string;
  registrationIds: string[];
  reason: string;
  proposedBy: string;
  proposedByName: string;
};

type AbsorbedRegistration = { businessId: string; registrationId: string; name: string };

/** The one who proposed may only take it back; another registrar decides. */
function proposalActions(
  { proposedBy }: { proposedBy: string },
  actor: { id: string; roles: Role[] },
  what: '并户' | '分户',
) {
  if (!actor.roles.includes('registrar')) return [];
  if (proposedBy === actor.id) return [{ action: 'decline' as const, label: `撤回${what}申请` }];
  return [
    { action: 'confirm' as const, label: `同意${what}` },
    { action: 'decline' as const, label: `不予${what}` },
  ];
}

/** Who follows a link to a business that was taken back is told so. */
async function unknownBusiness(em: QueryContext['em'], businessId: string) {
  const takenBack = await findTakenBack(em, businessId);
  const message = takenBack
    ? `此户系误导入，已于 ${takenBack.takenBackOn} 随导入批次撤回；确有此户的，请重新登记`
    : '没有找到此户，请核对后重新查询';
  return refuse('business-not-found', message, { businessId });
}

const fileSql = `
  select business_id as "businessId", version, status, name, credit_code as "creditCode",
    legacy_number as "legacyNumber", kind, district, street, premises,
    industry_code as "industryCode", industry_name as "industryName",
    business_scope as "businessScope", operator_masked as "operatorName",
    registered_on::text as "registeredOn", converted_on::text as "convertedOn",
    conversion_route as "conversionRoute", ended_on::text as "endedOn",
    general_taxpayer as "generalTaxpayer", segment, merged_into as "mergedInto",
    split_from as "splitFrom", former_names as "formerNames",
    (select count(*)::int from credit_records c
     where c.business_id = businesses.business_id and c.repaired_on is null) as "openCreditRecords",
    (select count(*)::int from registrations g join businesses m using (business_id)
     where businesses.business_id in (m.business_id, m.merged_into)) as "registrationCount"
  from businesses where business_id = $1`;

const registrationsSql = `
  select registration_id as "registrationId", credit_code as "creditCode",
    legacy_number as "legacyNumber", kind, legal_form as "legalForm", name,
    founded_on::text as "foundedOn", valid_from::text as "validFrom", valid_to::text as "validTo"
  from registrations where business_id = $1 order by position`;

/** 信用修复管理办法: what was repaired or is no longer public must not be shown to others; the day decides. */
const creditSql = `
  select record_id as "recordId", grade, against, listed_on::text as "listedOn",
    public_until::text as "publicUntil", authority, reason, repaired_on::text as "repairedOn"
  from credit_records
  where business_id = $1 and repaired_on is null and (public_until is null or public_until >= $2)
  order by listed_on desc, record_id`;

const recognitionsSql = `
  select recognition_id as "recognitionId", programme, granted_on::text as "grantedOn",
    valid_to::text as "validTo", rule, ended_on::text as "endedOn", end_reason as "endReason"
  from recognitions where business_id = $1 order by granted_on desc, recognition_id`;

const absorptionsSql = `
  select a.absorption_id as "absorptionId", a.business_id as "businessId",
    a.absorbed_business_id as "absorbedBusinessId", b.name as "absorbedName", a.reason,
    a.proposed_by as "proposedBy", a.proposed_by_name as "proposedByName"
  from absorptions a join businesses b on b.business_id = a.absorbed_business_id
  where a.business_id = $1 and a.status = 'proposed' order by a.proposed_at`;

const splitOffsSql = `
  select split_off_id as "splitOffId", new_business_id as "newBusinessId",
    registration_ids as "registrationIds", reason, proposed_by as "proposedBy",
    proposed_by_name as "proposedByName"
  from split_offs where business_id = $1 and status = 'proposed'`;

const absorbedSql = `
  select b.business_id as "businessId", g.registration_id as "registrationId", g.name
  from businesses b join registrations g using (business_id)
  where b.merged_into = $1 order by b.business_id, g.position`;
