// The response clock in the tab "Lead": by when, whose working hours count, who held it how long, and a way to object to a miss
import { element, instant, length, read, seconds } from './lead-words.js';

const JUDGED = {
  PENDING: 'running',
  MET: 'answered in time',
  COVERED: 'answered in time by somebody else',
  MISSED: 'missed',
  NOT_COUNTED: 'not counted'
};
const STATUS = {
  MET: 'Answered in time.',
  MET_LATE: 'Answered late.',
  DECIDED_WITHOUT_RESPONSE: 'Decided without a logged call, email or meeting.',
  CANCELLED: 'Stopped: nobody has to respond any more.'
};
const DISPUTED = {
  OPEN: 'disputed, the manager looks at it',
  UPHELD: 'disputed, the miss stays',
  EXCUSED: 'disputed, excused: outside the numbers'
};
let ticking;

export const stopCounting = () => clearInterval(ticking);

const countDown = (node, due, zone) => {
  const say = () => {
    const left = (new Date(due) - Date.now()) / 1000;
    node.firstChild.textContent = left >= 0
      ? `First response due ${instant(due, zone)}: ${length(left)} left.`
      : `First response was due ${instant(due, zone)}: ${length(-left)} ago.`;
    node.classList.toggle('lead-late', left < 0);
  };
  say();
  stopCounting();
  ticking = setInterval(() => node.isConnected ? say() : stopCounting(), 1000);
};

const status = clock => {
  const node = element('p', STATUS[clock.status], 'lead-due');
  if (clock.status === 'RUNNING' || clock.status === 'OVERDUE') {
    // attached a moment later, and counting only once it is
    requestAnimationFrame(() => countDown(node, clock.respondBy, clock.calendar?.zone));
    node.textContent = `First response due ${instant(clock.respondBy, clock.calendar?.zone)}.`;
  } else if (clock.respondBy) {
    node.textContent += ` It was due ${instant(clock.respondBy, clock.calendar?.zone)}.`;
  }
  if (clock.lateBy) node.append(element('span', ` Late by ${length(seconds(clock.lateBy))} of working time.`));
  if (clock.lateEntry) node.append(element('span', ' The answer was entered late, so somebody should look at it.'));
  if (clock.selfServed) node.append(element('span', ' They booked it themselves.'));
  return node;
};

const calendar = ({ calendar }) => !calendar ? [] : [element('p',
  `Only working hours of ${calendar.name} count (${calendar.zone}).`, 'lead-soft')];

const segments = clock => {
  if (!clock.segments?.length) return [];
  const table = element('table', '', 'table lead-segments');
  const head = document.createElement('tr');
  head.append(...['Owner', 'From', 'Their due', 'Result'].map(text => element('th', text)));
  table.append(head, ...clock.segments.map(segment => {
    const row = document.createElement('tr');
    const zone = clock.calendar?.zone;
    const result = (JUDGED[segment.judgement] ?? segment.judgement) + (segment.dispute ? ` (${DISPUTED[segment.dispute] ?? segment.dispute})` : '');
    row.append(
      element('td', segment.name),
      element('td', instant(segment.from, zone) + (segment.to ? ` to ${instant(segment.to, zone)}` : ' on')),
      element('td', segment.due ? instant(segment.due, zone) : '–'),
      element('td', result, segment.judgement === 'MISSED' ? 'lead-late' : ''));
    return row;
  }));
  return [table];
};

// the system's own time: nobody is judged by it
const delays = ({ delays = {} }) => {
  const parts = [
    ['it reached us', delays.occurredToReceived],
    ['it had an owner', delays.receivedToAssigned],
    ['the owner was told', delays.assignedToNotified]
  ].filter(([, time]) => time);
  return parts.length === 0 ? [] : [element('p',
    `System time, held against nobody: ${parts.map(([what, time]) => `${length(seconds(time))} until ${what}`).join(', ')}.`, 'lead-soft')];
};

const dispute = (clock, me, { base, api, again }) => {
  const missed = clock.segments?.find(segment => segment.rep === me && segment.judgement === 'MISSED' && !segment.dispute);
  if (!missed) return [];
  const form = element('form', '', 'lead-dispute');
  const label = element('label', 'Not your miss? Say why; your manager decides.');
  const reason = Object.assign(element('textarea', '', 'form-control'), { required: true, minLength: 10, maxLength: 1000, rows: 2 });
  const button = Object.assign(element('button', 'Dispute this breach', 'btn btn-default'), { type: 'submit' });
  const answer = element('p', '', 'lead-soft');
  answer.setAttribute('role', 'status');
  label.append(reason);
  form.append(label, button, answer);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      answer.textContent = await object(`${base}/api/mqls/${encodeURIComponent(clock.mqlId)}/dispute`, reason.value, api);
      setTimeout(() => again().catch(() => {}), 4000);
    } catch (problem) {
      answer.textContent = problem.message;
      button.disabled = false;
    }
  });
  return [form];
};

const object = async (url, reason, api) => {
  const answer = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json, application/problem+json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(api) },
    body: JSON.stringify({ reason })
  });
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Error(said.detail ?? `That did not work (${answer.status}).`);
  return 'Your manager has it now. The miss stays as it is until they decide.';
};

const token = api => api.CSRFToken ?? /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';

export const clockSection = async place => {
  const mqlId = place.why.mql?.id;
  const clock = mqlId && await read(`${place.base}/api/mqls/${encodeURIComponent(mqlId)}/clock`).catch(() => null);
  if (!clock) return [];
  const me = await read(`${place.base}/camunda/api/admin/auth/user/default`).catch(() => null);
  return [
    element('h4', 'Response clock'), status(clock), ...calendar(clock), ...segments(clock), ...delays(clock),
    ...dispute(clock, me?.userId, place)
  ];
};
