// A lead in a few lines: who it is, what its score is made of, and what became of it before
import { element, holding, instant, pass, table } from './words.js';

const KINDS = { FIT: 'Who they are', ENGAGEMENT: 'What they did', REST: 'Other' };

const link = (scheme, address) => address && Object.assign(element('a', address), { href: `${scheme}:${encodeURI(address)}` });

const joined = parts => parts.filter(Boolean).join(' · ');

const firm = ({ company, country }) => company
  ? joined([company.name ?? company.domain, company.employees && `${company.employees} employees`, company.industry, company.country ?? country])
  : joined(['No company known', country]);

export const whoSection = lead => [
  holding('h3', 'handoff-who',
    element('span', lead.name),
    lead.jobTitle && element('small', ` ${lead.jobTitle}`),
    lead.passes[0]?.pass > 1 && element('span', pass(lead.passes[0].pass), 'handoff-pass')),
  element('p', firm(lead), 'handoff-firm'),
  (lead.email || lead.phone) && holding('p', 'handoff-reach', link('tel', lead.phone), link('mailto', lead.email)),
  element('p', lead.owner ? `Owner: ${lead.owner.name} (${lead.owner.team}).` : 'Nobody owns it now.', 'handoff-soft')
];

// the lines add up to the score
export const scoreSection = ({ score, scoreParts }) => {
  if (score == null) return [];
  const sum = kind => scoreParts.filter(part => part.kind === kind).reduce((all, part) => all + part.points, 0);
  const kinds = Object.keys(KINDS).filter(kind => scoreParts.some(part => part.kind === kind));
  const heading = kinds.length ? `: ${kinds.map(kind => `${KINDS[kind].toLowerCase()} ${sum(kind)}`).join(' + ')}` : '';
  return [
    element('h4', `Score ${score}${heading}`),
    kinds.length > 0 && table('handoff-score', ['Points', 'For', 'Why'],
      kinds.flatMap(kind => scoreParts.filter(part => part.kind === kind))
        .map(part => [part.points > 0 ? `+${part.points}` : String(part.points).replace('-', '−'), part.label, part.text ?? '']))
  ];
};

export const passesSection = ({ passes, zone }) => passes.length < 2 ? [] : [
  element('h4', 'Earlier passes'),
  table('handoff-passes', ['Pass', 'As', 'What sales said', 'By', 'When'], passes.slice(1).map(one => [
    String(one.pass), `${one.type}, ${instant(one.mqlAt, zone)}`,
    one.said + (one.note ? ` – “${one.note}”` : ''), one.decidedBy ?? '', one.decidedAt ? instant(one.decidedAt, zone) : ''
  ]))
];
