// The response clock of a lead: by when, whose working hours count, who held it how long, and a way to object to a miss
import { now, read, send } from './server.js';
import { element, instant, length, seconds, table } from './words.js';

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
    const left = (new Date(due) - now()) / 1000;
    node.firstChild.textContent = left >= 0
      ? `First response due ${instant(due, zone)}: ${length(left)} left.`
      : `First response was due ${instant(due, zone)}: ${length(-left)} ago.`;
    node.classList.toggle('handoff-late', left < 0);
  };
  say();
  stopCounting();
  ticking = setInterval(() => node.isConnected ? say() : stopCounting(), 1000);
};

const status = (clock, zone = clock.calendar?.zone) => {
  const node = element('p', STATUS[clock.status], 'handoff-due');
  if (clock.status === 'RUNNING' || clock.status === 'OVERDUE') {
    // attached a moment later, and counting only once it is
    requestAnimationFrame(() => countDown(node, clock.respondBy, zone));
    node.textContent = `First response due ${instant(clock.respondBy, zone)}.`;
  } else if (clock.respondBy) {
    node.textContent += ` It was due ${instant(clock.respondBy, zone)}.`;
  }
  if (clock.lateBy) node.append(element('span', ` Late by ${length(seconds(clock.lateBy))} of working time.`));
  if (clock.lateEntry) node.append(element('span', ' The answer was entered late, so somebody should look at it.'));
  if (clock.selfServed) node.append(element('span', ' They booked it themselves.'));
  return node;
};

const calendar = ({ calendar }) => !calendar ? [] : [element('p',
  `Only working hours of ${calendar.name} count (${calendar.zone}).`, 'handoff-soft')];

const segments = clock => {
  if (!clock.segments?.length) return [];
  const zone = clock.calendar?.zone;
  const result = ({ judgement, dispute }) => element('span',
    (JUDGED[judgement] ?? judgement) + (dispute ? ` (${DISPUTED[dispute] ?? dispute})` : ''),
    judgement === 'MISSED' ? 'handoff-late' : '');
  return [table('handoff-segments', ['Owner', 'From', 'Their due', 'Result'], clock.segments.map(segment => [
    segment.name,
    instant(segment.from, zone) + (segment.to ? ` to ${instant(segment.to, zone)}` : ' on'),
    segment.due ? instant(segment.due, zone) : '–',
    result(segment)
  ]))];
};

// the system's own time: nobody is judged by it
const delays = ({ delays = {} }) => {
  const parts = [
    ['it reached us', delays.occurredToReceived],
    ['it had an owner', delays.receivedToAssigned],
    ['the owner was told', delays.assignedToNotified]
  ].filter(([, time]) => time);
  return parts.length === 0 ? [] : [element('p',
    `System time, held against nobody: ${parts.map(([what, time]) => `${length(seconds(time))} until ${what}`).join(', ')}.`, 'handoff-soft')];
};

const dispute = (clock, me, { api, tell }) => {
  const missed = clock.segments?.find(segment => segment.rep === me && segment.judgement === 'MISSED' && !segment.dispute);
  if (!missed) return [];
  const form = element('form', '', 'handoff-dispute');
  const label = element('label', 'Not your miss? Say why; your manager decides.');
  const reason = Object.assign(element('textarea', '', 'form-control'), { required: true, minLength: 10, maxLength: 1000, rows: 2 });
  const button = Object.assign(element('button', 'Dispute this breach', 'btn btn-default'), { type: 'submit' });
  const answer = element('p', '', 'handoff-refused');
  answer.setAttribute('role', 'alert');
  label.append(reason);
  form.append(label, button, answer);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    try {
      await send(`/api/mqls/${encodeURIComponent(clock.mqlId)}/dispute`, { reason: reason.value }, api);
      tell('Your manager has it now. The miss stays as it is until they decide.');
    } catch (problem) {
      answer.textContent = problem.message;
      button.disabled = false;
    }
  });
  return [form];
};

// nothing where no clock runs
export const clockOf = mqlId => mqlId ? read(`/api/mqls/${encodeURIComponent(mqlId)}/clock`).catch(() => null) : null;

// the due in one line, counting down in the owner's zone
export const dueLine = (clock, zone) => clock ? status(clock, zone) : null;

// who held it how long; with `me` a rep may object to a miss of theirs
export const clockSection = (clock, { me, ...page } = {}) => !clock ? [] : [
  element('h4', 'Response clock'), ...calendar(clock), ...segments(clock), ...delays(clock), ...(me ? dispute(clock, me, page) : [])
];
