// Who answers how fast: the teams, and the reps as far as the reader may see them
import { count, share, time } from './words.js';
import { node, opens, bar, gauge, table, show, body, soft } from './nodes.js';

const judged = line => line.met + line.missed;

const inTime = line => gauge(bar(line.share ?? 0, line.enough === false ? 'pale' : ''),
  opens(share(line.share), line.link, `in time, ${line.label}`), ' ',
    soft(judged(line) ? `${count(line.met)} of ${count(judged(line))}` : 'none judged'), line.enough === false && judged(line) ? soft(', few') : '');

const TEAM_COLUMNS = [
  { label: 'Team', cell: line => line.label },
  { label: 'MQLs', number: true, cell: line => opens(count(line.mqls), line.link, `MQLs, ${line.label}`) },
  { label: 'In time', roomy: true, cell: inTime },
  { label: 'Gold standard', number: true, hint: 'Answered within the gold standard: a demo request within 5 minutes', cell: line => within(line.within5) },
  { label: 'Median', number: true, hint: 'Working time to the first response', cell: line => time(line.medianBusinessSeconds, true) },
  { label: '90 % within', number: true, hint: 'Working time to the first response', cell: line => time(line.p90BusinessSeconds, true) },
  { label: 'By the clock', number: true, hint: 'Median and nine of ten, nights and weekends too', cell: line => `${time(line.medianSeconds)} / ${time(line.p90Seconds)}` },
  { label: 'System', number: true, hint: 'Median until somebody owned it', cell: line => time(line.medianSystemSeconds) },
  { label: 'Person', number: true, hint: 'Median from there to the response', cell: line => time(line.medianHumanSeconds) }
];
const within = five => five?.of ? [share(five.share), soft(` of ${count(five.of)}`)] : '–';

const REP_COLUMNS = [
  { label: 'Rep', cell: line => line.label },
  { label: 'In time', roomy: true, cell: inTime },
  { label: 'Met', number: true, cell: line => count(line.met) },
  { label: 'Missed', number: true, cell: line => count(line.missed) },
  { label: 'Covered', number: true, hint: 'Answered by somebody else while it was theirs', cell: line => count(line.covered) },
  { label: 'Still open', number: true, cell: line => count(line.pending) },
  { label: 'Not counted', number: true, hint: 'Taken away before it was due', cell: line => count(line.notCounted) },
  { label: 'Median', number: true, hint: 'Working time to the first response', cell: line => time(line.medianBusinessSeconds, true) }
];

export const people = (sla, login) => {
  const { teams = [], reps = [], total, unowned } = sla;
  const without = unowned && (unowned.mqls || judged(unowned) || unowned.pending) ? [{ ...unowned, label: unowned.label ?? 'Without an owner', rowClass: 'rest' }] : [];
  const onlyMine = reps.length === 1 && reps[0].key === login;
  show(body('people'),
    node('p', { class: 'lede soft' }, 'A team answers for each of its MQLs. Median and “90 % within” are working time; “by the clock” counts nights and weekends too. Gold standard: a demo request within 5 minutes.'),
    table({
      caption: 'Answers by team', kind: 'answers', columns: TEAM_COLUMNS, rows: teams,
      last: total && teams.length > 1 ? [{ ...total, label: 'All teams' }] : []
    }),
    reps.length || without.length ? [
      node('h3', {}, onlyMine ? 'You' : 'By rep'),
      node('p', { class: 'lede soft' }, onlyMine
        ? 'You answer for the time you held an MQL; one that changed hands counts for each who held it.'
        : 'A rep answers for the time they held an MQL. One that changed hands counts for each who held it, so these lines and “without an owner” add up to what the team held.'),
      table({ caption: 'Answers by rep', kind: 'answers', columns: REP_COLUMNS, rows: [...reps, ...without] })
    ] : null);
};
