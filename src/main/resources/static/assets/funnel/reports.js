// Reads a report; what goes wrong is said in a sentence
export class Trouble extends Error {
  constructor(sentence, status) {
    super(sentence);
    this.status = status;
  }
}

const sentence = (status, detail) => ({
  400: detail ?? 'These filters do not fit together.',
  401: 'You are signed out. Sign in again to see the numbers.',
  403: detail ?? 'You may not see this.',
  404: detail ?? 'There is no such report.'
})[status] ?? `Handoff could not count this just now (${status}).`;

export const read = async (report, question, signal) => {
  const answer = await fetch(`/api/reports/${report}${question}`, {
    signal,
    headers: { Accept: 'application/json, application/problem+json' }
  }).catch(problem => {
    throw problem.name === 'AbortError' ? problem : new Trouble('Handoff did not answer. It may be starting; try again in a moment.', 0);
  });
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Trouble(sentence(answer.status, problem.detail), answer.status);
  }
  return answer.json();
};

/** What somebody may not see is left out instead of shown broken. */
export const readIfAllowed = (...question) => read(...question).catch(problem => {
  if ([403, 404].includes(problem.status)) return null;
  throw problem;
});

export const csvOf = (report, question) => `/api/reports/${report}${question ? `${question}&` : '?'}format=csv`;
