import type { ToldFact } from '@tisheng/test-kit';
import { idOf } from './registry.ts';

const ground = { policyId: 'conversion-pool-criteria', version: 1, citation: '举措20' };
const day = '2026-03-02';
const district = 'haibowan';

/** Facts of other services about one business, as their contracts have them. */
export function usesOf(businessId: string) {
  const about = { businessId, district };
  const candidate = (type: string, data: object): ToldFact => ({
    type,
    subject: `candidate/${businessId}`,
    data: { ...about, ...data },
  });
  const application = { applicationId: idOf(810_001), ...about };
  const applied = (type: string, data: object): ToldFact => ({
    type,
    subject: `application/${application.applicationId}`,
    data: { ...application, ...data },
  });
  const member = (type: string, data: object): ToldFact => ({
    type,
    subject: `member/${businessId}`,
    data: { ...about, pool: 'quota-trade', ...data },
  });
  const claim = (type: string, data: object): ToldFact => ({
    type,
    subject: `claim/${idOf(820_001)}`,
    data: {
      claimId: idOf(820_001),
      number: '补-150302-2026-0001',
      ...about,
      programme: 'conversion-subsidy',
      ...data,
    },
  });
  const screened = { findings: [], priority: false, ground };
  return {
    suggested: candidate('CandidateSuggested', { suggestedOn: day, ...screened }),
    admitted: candidate('CandidateAdmitted', { admittedOn: day, ...screened }),
    released: candidate('CandidateReleased', { releasedOn: day, reason: '经营者无意转企' }),
    permit: {
      type: 'PermitFiled',
      subject: `permit/${idOf(830_001)}`,
      data: {
        permitId: idOf(830_001),
        ...about,
        permitTypeId: 'food-permit',
        permitTypeName: '食品经营许可',
        permitNumber: 'JY11503020000001',
        department: 'market-regulation',
        validFrom: '2025-01-05',
        validTo: null,
      },
    },
    permitTakenBack: {
      type: 'PermitTakenBack',
      subject: `permit/${idOf(830_001)}`,
      data: {
        permitId: idOf(830_001),
        ...about,
        department: 'market-regulation',
        permitTypeName: '食品经营许可',
        permitNumber: 'JY11503020000001',
        takenBackOn: day,
        reason: '误导入，已随导入撤回',
      },
    },
    applied: applied('ApplicationReceived', {
      receivedOn: day,
      permitIds: [idOf(830_001)],
      awaitingCertificate: true,
    }),
    withdrawn: applied('ApplicationCompleted', { completedOn: day, cases: [] }),
    byRegistrar: applied('ApplicationCompleted', {
      completedOn: day,
      cases: [],
      outcome: 'completed',
    }),
    transferred: applied('ApplicationCompleted', {
      completedOn: day,
      cases: [{ caseId: idOf(840_001), outcome: 'completed' }],
    }),
    suggestedFirm: member('FirmSuggested', {
      suggestedOn: day,
      proximity: null,
      reason: '转企企业',
      ground,
    }),
    admittedFirm: member('FirmAdmitted', {
      admittedOn: day,
      tier: 'reserve',
      leadBureau: null,
      proximity: null,
      ground,
    }),
    releasedFirm: member('FirmReleased', { releasedOn: day, reason: '不再符合' }),
    listed: member('FirmListed', { listedOn: day, first: true, fromPool: false }),
    delisted: member('FirmDelisted', { delistedOn: day, reason: 'below-threshold' }),
    watched: {
      type: 'EntitlementOpened',
      subject: `entitlement/${businessId}/conversion-subsidy`,
      data: {
        ...about,
        programme: 'conversion-subsidy',
        openedOn: day,
        maturesOn: '2028-03-02',
        ground,
      },
    },
    lodged: claim('ClaimLodged', { lodgedOn: day, amountFen: null, findings: [], ground }),
    refused: claim('ClaimRefused', { refusedOn: day, reason: '条件不满足' }),
  } satisfies Record<string, ToldFact>;
}

export type Use = keyof ReturnType<typeof usesOf>;
