// The teams page: opens a rep's dialog, saves one change, says what it did, and shows the page as it is then
const EVERY_MINUTE = 60_000;
const SIGNED_OUT = 'You are signed out. Sign in again; nothing was changed.';

const told = document.getElementById('told');
const one = count => count === 1;
const mqls = count => `${count} open MQL${one(count) ? '' : 's'}`;
const day = iso => new Date(`${iso}T00:00`).toLocaleDateString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const days = ({ from, to }) => from === to ? `on ${day(from)}` : `from ${day(from)} to ${day(to)}`;
const heldBy = rep => Number(document.querySelector(`[data-rep="${CSS.escape(rep)}"][data-open]`)?.dataset.open ?? 0);

// what is sent, and what to say when it was taken
const CHANGES = {
  pause: {
    body: () => ({ paused: true }),
    say: (name, { after }) => `${name} is paused: no new MQLs come` + (after ? `, ${mqls(after)} stay${one(after) ? 's' : ''} with them.` : '.')
  },
  resume: { body: () => ({ paused: false }), say: name => `${name} gets new MQLs again.` },
  'time-off': {
    body: form => ({ timeOff: [...entered(form), { from: form.elements.from.value, to: form.elements.to.value }] }),
    say: (name, moved, form) =>
      `${name} is off ${days({ from: form.elements.from.value, to: form.elements.to.value })}.${wentElsewhere(moved)}`
  },
  weight: {
    body: form => ({ weight: form.elements.weight.valueAsNumber }),
    say: (name, _, form) => form.elements.weight.value === '0'
      ? `${name} gets no turns any more (weight 0).`
      : `${name} has weight ${form.elements.weight.value}.`
  },
  capacity: {
    body: form => ({ capacity: form.elements.capacity.value === '' ? null : form.elements.capacity.valueAsNumber }),
    say: (name, { after }, form) => form.elements.capacity.value === ''
      ? `${name} can hold any number of open MQLs.`
      : `${name} can hold ${mqls(Number(form.elements.capacity.value))} and holds ${after} now.`
  },
  deactivate: {
    body: () => ({ active: false }),
    say: (name, moved) => `${name} no longer takes part.` + (moved.before ? wentElsewhere(moved) || ' What they held stays with them.' : '')
  },
  activate: { body: () => ({ active: true }), say: name => `${name} takes part again, level with the team.` }
};

const wentElsewhere = ({ before, after, queued }) => {
  const moved = before - after;
  if (moved <= 0) return '';
  const taken = moved - queued;
  return [
    taken ? ` ${mqls(taken)} went to others` : '',
    queued ? `${taken ? ',' : ''} ${taken ? queued : mqls(queued)} wait${one(queued) ? 's' : ''} for an owner` : '',
    after ? `, ${after} stay${one(after) ? 's' : ''} with them` : ''
  ].join('') + '.';
};
const waiting = () => Number(document.getElementById('now').dataset.waiting ?? 0);

// the time off entered by hand is sent as a whole; what the organisation file says is not ours to send
const entered = form => [...form.querySelectorAll('[data-takes-back]')].map(({ dataset: { from, to } }) => ({ from, to }));

const put = async (url, body) => {
  const answer = await fetch(url, {
    method: 'PUT',
    headers: {
      Accept: 'application/json, application/problem+json',
      'Content-Type': 'application/json',
      'X-XSRF-TOKEN': document.querySelector('input[name="_csrf"]').value
    },
    body: JSON.stringify(body)
  }).catch(() => { throw new Error('Handoff did not answer, so nothing may have changed. Try again.'); });
  if (answer.status === 401) throw new Error(SIGNED_OUT);
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? (answer.status === 403 ? 'You do not answer for this team.' : `That did not work (${answer.status}).`));
  }
};

const refresh = async () => {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('now');
  if (!answer.ok || !page) throw new Error(SIGNED_OUT);
  const focused = document.activeElement?.id;
  for (const open of document.querySelectorAll('#now details[open]')) page.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute('open', '');
  document.getElementById('now').replaceWith(page);
  showFlags();
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
};

const moment = at => new Date(at).toLocaleString('en-GB',
  { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });

const standsOut = ({ bursts, rejectionBursts, lateEntries, missedInARow }) => [
  ...bursts.map(burst => `${burst.count} activities logged on ${day(burst.day)} between ${moment(burst.from)} and ${moment(burst.to)}`),
  ...rejectionBursts.map(burst => `${burst.count} MQLs rejected on ${day(burst.day)} between ${moment(burst.from)} and ${moment(burst.to)}`),
  ...lateEntries.map(entry => `an answer of ${moment(entry.at)} entered only ${moment(entry.enteredAt)}`),
  ...(missedInARow ? [one(missedInARow) ? 'the last response time missed' : `the last ${missedInARow} response times missed`] : [])
];

// told from outside, so it becomes text and never markup
const showFlags = async () => {
  const { flags: url } = document.getElementById('now').dataset;
  const answer = url && await fetch(url, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return;
  const flags = await answer.json();
  const section = document.getElementById('flags');
  section.querySelector('ul').replaceChildren(...(flags.length ? flags : [null]).map(flag => {
    const item = document.createElement('li');
    if (flag) item.append(Object.assign(document.createElement('strong'), { textContent: flag.name }));
    item.append(flag ? standsOut(flag).join('; ') + '.' : 'Nothing stood out.');
    return item;
  }));
  section.hidden = false;
};

const save = async (form, body, say) => {
  const { url, rep, name } = form.dataset;
  const refused = (form.closest('dialog') ?? form).querySelector('.refused');
  const buttons = [...(form.closest('dialog') ?? form).querySelectorAll('button')];
  refused.hidden = true;
  buttons.forEach(button => { button.disabled = true; });
  try {
    const [before, waitedBefore] = [heldBy(rep), waiting()];
    await put(url, body);
    form.closest('dialog')?.close();
    await refresh();
    told.textContent = say(name, { before, after: heldBy(rep), queued: Math.max(0, Math.min(before - heldBy(rep), waiting() - waitedBefore)) });
    told.hidden = false;
    told.scrollIntoView({ block: 'nearest' });
    document.getElementById(`change-${rep}`)?.focus({ preventScroll: true });
  } catch (problem) {
    refused.textContent = problem.message;
    refused.hidden = false;
    refused.scrollIntoView({ block: 'nearest' });
  } finally {
    buttons.forEach(button => { button.disabled = false; });
  }
};

document.addEventListener('submit', event => {
  const form = event.target.closest('form.change');
  if (!form) return;
  event.preventDefault();
  const change = CHANGES[form.dataset.kind];
  save(form, change.body(form), (name, moved) => change.say(name, moved, form));
});

document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (!button) return;
  if (button.dataset.opens) document.getElementById(button.dataset.opens).showModal();
  if ('closes' in button.dataset) button.closest('dialog').close();
  if ('asks' in button.dataset || 'asksNot' in button.dataset) {
    const sure = button.closest('form').querySelector('.sure');
    sure.hidden = !('asks' in button.dataset);
    (sure.hidden ? button.closest('form').querySelector('[data-asks]') : sure.querySelector('button')).focus();
  }
  if ('takesBack' in button.dataset) {
    const { from, to } = button.dataset;
    const form = button.closest('form');
    save(form, { timeOff: entered(form).filter(off => off.from !== from || off.to !== to) },
      name => `${name} is no longer off ${days({ from, to })}.`);
  }
});

// the last day is never before the first
document.addEventListener('change', ({ target }) => {
  if (target.name !== 'from') return;
  const to = target.form.elements.to;
  to.min = target.value;
  if (!to.value || to.value < target.value) to.value = target.value;
});

setInterval(() => {
  if (!document.hidden && !document.querySelector('dialog[open], .sure:not([hidden])')) refresh().catch(() => {});
}, EVERY_MINUTE);

showFlags();
