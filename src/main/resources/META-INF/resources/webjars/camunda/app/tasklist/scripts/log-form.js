// A call, an email or a meeting, logged in passing: the task stays open
import { toInstant, toLocal } from '../../handoff/scripts/local-time.js';
import { now, send } from '../../handoff/scripts/server.js';
import { element, holding, instant, zoneName } from '../../handoff/scripts/words.js';

const OUTCOMES = {
  CALL: ['Talked to them', 'Left a voicemail', 'No answer', 'Wrong number'],
  EMAIL: ['Sent', 'Answered their question'],
  MEETING: ['Held', 'Booked', 'They did not come']
};
const KINDS = { CALL: 'Call', EMAIL: 'Email', MEETING: 'Meeting' };

const option = ([value, text]) => Object.assign(element('option', text), { value });

const select = (name, options) => {
  const node = Object.assign(element('select', '', 'form-control'), { name });
  node.append(...options.map(option));
  return node;
};

const labelled = (text, field) => holding('label', '', element('span', text), field);

// a field knows no seconds: the minute in which it became an MQL is not before it
const chosen = (local, { zone, passes: [{ mqlAt }] }) => {
  const at = toInstant(local, zone);
  const earliest = new Date(mqlAt);
  return (earliest > at && earliest - at < 60_000 ? earliest : at).toISOString();
};

const said = (lead, answered, before) => answered && !before
  ? `Logged. First response ${instant(answered, lead.zone)}: the response clock has stopped. The task stays yours to decide.`
  : 'Logged as a further attempt. The task stays yours to decide.';

export const logForm = (mqlId, lead, { api, tell }) => {
  const kind = select('kind', Object.entries(KINDS));
  const outcome = select('outcome', OUTCOMES.CALL.map(text => [text, text]));
  const when = Object.assign(element('input', '', 'form-control'), { type: 'datetime-local', name: 'when', value: toLocal(now(), lead.zone) });
  when.max = when.value;
  const button = Object.assign(element('button', 'Log it', 'btn btn-primary'), { type: 'submit' });
  const refused = element('p', '', 'handoff-refused');
  refused.setAttribute('role', 'alert');
  const untouched = when.value;
  const before = lead.passes[0]?.respondedAt;

  kind.addEventListener('change', () => outcome.replaceChildren(...OUTCOMES[kind.value].map(text => option([text, text]))));
  const form = holding('form', 'handoff-log',
    element('h4', 'Log a call or email'),
    holding('div', 'handoff-fields',
      labelled('Kind', kind), labelled('Outcome', outcome), labelled(`When (${zoneName(now(), lead.zone)})`, when), button),
    refused);
  form.noValidate = true;
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    refused.textContent = '';
    try {
      // untouched means now, to the second, by the application's clock
      const at = when.value && when.value !== untouched ? chosen(when.value, lead) : undefined;
      const mql = await send(`/api/mqls/${encodeURIComponent(mqlId)}/activities`, { kind: kind.value, outcome: outcome.value, at }, api);
      tell(said(lead, mql.respondedAt, before));
    } catch (problem) {
      refused.textContent = problem.message;
      button.disabled = false;
    }
  });
  return form;
};
