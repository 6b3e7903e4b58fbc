import { type District, type Programme, programmeNames, type Role } from '@tisheng/contracts';
import type { Entry, Readers } from './entry.ts';
import type { Opening, TaskBook, TaskKind } from './task.ts';

const all: TaskKind[] = [
  'claim-verification',
  'claim-publication',
  'claim-approval',
  'claim-objection',
  'claim-funds',
  'payment-instruction',
  'payment-confirmation',
  'payment-receipt',
  'payment-correction',
];

/** 区培育专员初审，财政审核人批准，财政支付人付款；批次和账户更正另有第二人. */
export function subsidyTasks(book: TaskBook): Readers<void> {
  const pause = (paused: boolean) => (entry: About) =>
    void book.change(entitlementOf(entry), ['claim-lodging'], { paused });
  const end = (entry: Entry & Claim) =>
    book.close(entry, entry.data.claimId, [...all, 'account-correction']);
  /** A claim stands in one place: the task before it ends where the next one begins. */
  const next =
    (kind: TaskKind, what: string, role: Role, more: Partial<Opening> = {}) =>
    (entry: Entry & Claim) => {
      book.close(entry, entry.data.claimId, all);
      book.open(entry, entry.data.claimId, { ...opening(entry, kind, what, role), ...more });
    };

  return {
    EntitlementMatured: (entry) => book.open(entry, entitlementOf(entry), lodging(entry)),
    EntitlementSuspended: pause(true),
    EntitlementResumed: pause(false),
    EntitlementLost: (entry) => book.close(entry, entitlementOf(entry), ['claim-lodging']),
    ClaimLodged: (entry) => {
      book.close(entry, entitlementOf(entry), ['claim-lodging']);
      next('claim-verification', '初审', 'cultivation-officer')(entry);
    },
    ClaimVerified: next('claim-publication', '公示', 'cultivation-officer'),
    ClaimPublicised: (entry) => {
      const { lastDay: waitsUntil, provisional } = entry.data;
      const publicity = { waitsUntil, provisional };
      // A new calendar moves the last day of a publicity that runs, and leaves its objection open.
      if (book.change(entry.data.claimId, ['claim-approval'], publicity)) return;
      next('claim-approval', '公示期满后批准', 'finance-reviewer', publicity)(entry);
    },
    ObjectionRaised: (entry) => {
      const task = opening(entry, 'claim-objection', '核查异议', 'finance-reviewer');
      book.open(entry, entry.data.claimId, task);
    },
    ClaimQueued: next('claim-funds', '等待本区资金', 'finance-reviewer', { paused: true }),
    ClaimApproved: next('payment-instruction', '编入拨付批次', 'finance-payer'),
    AccountCorrectionMoved: (entry) => correctAccount(book, entry),
    PaymentPrepared: (entry) =>
      next('payment-confirmation', '批次复核（编制人以外的人）', 'finance-payer', {
        link: `/subsidies/batches/${entry.data.batchId}`,
      })(entry),
    PaymentSetAside: next('payment-instruction', '编入拨付批次', 'finance-payer'),
    PaymentInstructed: next('payment-receipt', '核对银行回单', 'finance-payer'),
    PaymentReturned: next('payment-correction', '更正账户后重新支付', 'finance-payer'),
    ReceiptWithdrawn: next('payment-receipt', '核对银行回单', 'finance-payer'),
    ClaimRefused: end,
    SubsidyPaid: end,
    SubsidyRecovered: end,
  };
}

type Correction = Entry & { type: 'AccountCorrectionMoved' };

/** 更正账户: the second person, and after an approval the approver. */
function correctAccount(book: TaskBook, entry: Correction): void {
  const { claimId, stage } = entry.data;
  book.close(entry, claimId, ['account-correction']);
  const [what, role] = corrections[stage] ?? [];
  if (what && role) book.open(entry, claimId, opening(entry, 'account-correction', what, role));
}

/** Who must move after each stage; a correction that is settled or sent back waits for nobody. */
const corrections: Partial<Record<Correction['data']['stage'], [string, Role]>> = {
  proposed: ['复核账户更正（提出人以外的人）', 'finance-payer'],
  confirmed: ['批准账户变更', 'finance-reviewer'],
};

type About = { data: { businessId: string; district: District; programme: Programme } };
const entitlementOf = ({ data }: About) => `entitlement/${data.businessId}/${data.programme}`;
export type Claim = About & { data: { claimId: string; number: string } };

export function opening({ data }: Claim, kind: TaskKind, what: string, role: Role): Opening {
  return {
    kind,
    title: `${programmeNames[data.programme]}：${what}`,
    subject: data.number,
    bureau: role === 'cultivation-officer' ? 'district-government' : 'finance',
    role,
    district: data.district,
    link: `/subsidies/${data.claimId}`,
  };
}

function lodging({ data }: About): Opening {
  return {
    kind: 'claim-lodging',
    title: `${programmeNames[data.programme]}：条件成就，待申报`,
    subject: entitlementOf({ data }),
    bureau: 'district-government',
    role: 'cultivation-officer',
    district: data.district,
    link: `/entities/${data.businessId}`,
  };
}
