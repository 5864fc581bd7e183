// How our plugins talk to the application: with the webapp's login, in sentences when something is refused
export const base = location.pathname.split('/camunda/')[0];

// what others on this page should look at anew: a call was logged, a lead has another owner
export const CHANGED = 'handoff-changed';

let ahead = 0;

// the application's clock counts, not the browser's
export const heard = answer => {
  if (answer?.asOf) ahead = new Date(answer.asOf) - Date.now();
  return answer;
};
export const now = () => Date.now() + ahead;

export const read = async (path, missing = 'Nothing is known about this lead.') => {
  const answer = await fetch(path.startsWith('/api') ? base + path : path, {
    headers: { Accept: 'application/json' }, credentials: 'same-origin'
  }).catch(() => { throw new Error('Handoff did not answer. Try again in a moment.'); });
  if (!answer.ok) throw new Error(await sentence(answer, missing));
  return heard(await answer.json());
};

// answers what the application says afterwards; what it refuses becomes an error with its sentence
export const send = async (path, body, api) => {
  const answer = await fetch(base + path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json, application/problem+json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(api) },
    body: JSON.stringify(body)
  }).catch(() => { throw new Error('Handoff did not answer, so nothing may have changed. Try again.'); });
  if (!answer.ok) throw new Error(await sentence(answer, 'This lead is not known any more.'));
  dispatchEvent(new CustomEvent(CHANGED));
  return answer.json();
};

const sentence = async (answer, missing) => {
  if (answer.status === 401) return 'You are signed out. Sign in again; nothing was changed.';
  const told = await answer.json().catch(() => ({}));
  if (answer.status === 404) return missing;
  if (answer.status === 403) return 'You may not do this: it belongs to another team.';
  return told.detail ?? `That did not work (error ${answer.status}).`;
};

const token = api => api?.CSRFToken ?? /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';

// teams and reps by id; without them ids are shown
export const names = () => read('/api/teams?size=200')
  .then(teams => Object.fromEntries(teams.content.flatMap(team =>
    [[team.id, team.name], ...team.reps.flatMap(rep => [[rep.id, rep.name]])])))
  .catch(() => ({}));

// shows what is loaded, or the sentence why not; what was there stays until then
export const filled = async (place, load) => {
  try {
    place.replaceChildren(...(await load()).flat().filter(Boolean));
  } catch (problem) {
    place.replaceChildren(Object.assign(document.createElement('p'), { textContent: problem.message, className: 'handoff-refused' }));
  }
};
