import { byRows, type Check } from './check.ts';

/** The state in which the last telling fact leaves a pool's subject, compared with its row. */
const lastState = (table: string, subject: string, states: string) => `
  select ${table}.business_id as broken from ${table} left join (
    select distinct on (j.subject) j.subject, s.state from journal j
    join (values ${states}) s (type, state) on s.type = j.type
    order by j.subject, j.sequence desc) told on told.subject = '${subject}/' || ${table}.business_id
  where ${table}.status <> all (string_to_array(coalesce(told.state, 'never told'), ' '))`;

const candidateStates = `('CandidateSuggested', 'suggested'), ('CandidateAdmitted', 'admitted'),
  ('CandidateReleased', 'released dismissed'), ('CandidateGraduated', 'graduated')`;
const memberStates = `('FirmSuggested', 'suggested'), ('FirmAdmitted', 'admitted'),
  ('ThresholdReached', 'at-threshold'), ('ThresholdLost', 'admitted'), ('FilingSubmitted', 'filed'),
  ('FilingReturned', 'at-threshold'), ('FirmListed', 'listed'), ('FirmDelisted', 'delisted'),
  ('FirmReleased', 'released')`;

/** Two entries with no exit between them. */
const twiceIn = (entry: string, exits: string, place: string) => `
  select subject as broken from (
    select subject, type, lag(type) over (partition by subject, ${place} order by sequence) as before
    from journal where type in ('${entry}', ${exits})) walk
  where type = '${entry}' and before = '${entry}'`;

export const poolChecks: readonly Check[] = [
  byRows({
    in: ['conversion-pool'],
    invariant: 'I14',
    name: 'candidate-enters-once',
    says: 'between two entries of a household into the pool lies its exit',
    sql: twiceIn('CandidateAdmitted', `'CandidateReleased', 'CandidateGraduated'`, 'topic'),
  }),
  byRows({
    in: ['upscale-pools'],
    invariant: 'I14',
    name: 'member-enters-once',
    says: 'between two entries of a firm into one pool lies its exit',
    sql: twiceIn('FirmAdmitted', `'FirmReleased', 'FirmDelisted'`, `envelope -> 'data' ->> 'pool'`),
  }),
  byRows({
    in: ['conversion-pool', 'upscale-pools'],
    invariant: 'I14',
    name: 'entry-has-its-ground',
    says: 'each suggestion and entry names its policy version, and a household its findings',
    sql: `select subject as broken from journal
      where type in ('CandidateSuggested', 'CandidateAdmitted', 'FirmSuggested', 'FirmAdmitted')
        and (envelope -> 'data' -> 'ground' ->> 'version' is null
          or (type like 'Candidate%' and json_array_length(envelope -> 'data' -> 'findings') = 0))`,
  }),
  byRows({
    in: ['conversion-pool'],
    invariant: 'I20',
    name: 'candidate-is-as-told',
    says: 'the stored state of each candidate is that of its last fact',
    sql: lastState('candidates', 'candidate', candidateStates),
  }),
  byRows({
    in: ['upscale-pools'],
    invariant: 'I20',
    name: 'member-is-as-told',
    says: 'the stored state of each member is that of its last fact',
    sql: lastState('members', 'member', memberStates),
  }),
  byRows({
    in: ['subsidy-ledger'],
    invariant: 'I20',
    name: 'claim-is-as-told',
    says: 'the stored state of each claim is one that its last fact allows',
    sql: `select c.id as broken from claims c left join (
        select distinct on (j.subject) j.subject, s.state from journal j join (values
          ('ClaimLodged', 'lodged'), ('ClaimVerified', 'verified'), ('ClaimPublicised', 'publicised'),
          ('ObjectionRaised', 'objected publicised refused'), ('ClaimApproved', 'approved'),
          ('ClaimQueued', 'queued-for-funds'), ('ClaimRefused', 'refused'),
          ('PaymentInstructed', 'instructed'), ('PaymentReturned', 'returned'),
          ('SubsidyPaid', 'paid'), ('ReceiptWithdrawn', 'instructed'),
          ('SubsidyRecovered', 'paid recovered'), ('RecoveryWithdrawn', 'paid')) s (type, state) on s.type = j.type
        order by j.subject, j.sequence desc) told on told.subject = 'claim/' || c.id
      where c.status <> all (string_to_array(coalesce(told.state, 'never told'), ' '))`,
  }),
  {
    in: ['journey'],
    invariant: 'I20',
    name: 'journey-holds-every-fact',
    says: 'the live projection of the journey holds each told fact once, as it was told, and nothing else',
    async broken({ query, topics, sources, given }) {
      const [live] = await query<{ schema: string }>('select live as schema from projection_state');
      const rows = await query<{ id: string; type: string }>(
        `select id, type from ${live?.schema ?? 'projection_a'}.entries`,
      );
      const entries = new Map(rows.map(({ id, type }) => [id, type]));
      const told = new Map(sources.flatMap((source) => [...(topics.get(source)?.facts ?? [])]));
      const missing = [...told].filter(
        ([id, { type }]) => entries.get(id) !== type && !given.foreign?.ids.has(id),
      );
      return [...missing.map(([id]) => id), ...[...entries.keys()].filter((id) => !told.has(id))];
    },
  },
];
