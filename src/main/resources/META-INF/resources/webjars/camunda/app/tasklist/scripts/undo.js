// After a decision: what was decided, and the way back while there is one. The task is gone from the list by then, so the bar is the page's
import { CHANGED, now, read, send } from '../../handoff/scripts/server.js';
import { element, holding } from '../../handoff/scripts/words.js';

const TICK_MS = 10_000;
const AFTER_MS = 800;
const DONE = { ACCEPTED: 'accepted', REJECTED: 'rejected', DISQUALIFIED: 'disqualified' };

const bar = element('div', '', 'handoff-undo');
bar.setAttribute('role', 'status');
let asking = 0;

const left = until => {
  const minutes = Math.ceil((new Date(until) - now()) / 60_000);
  return minutes <= 1 ? 'less than a minute left' : `${minutes} minutes left`;
};

const line = ({ mqlId, name, decision, reason, undoUntil }) => {
  const button = Object.assign(element('button', 'Undo', 'btn btn-default btn-xs'), { type: 'button' });
  button.setAttribute('aria-label', `Undo: ${name} ${DONE[decision]}`);
  const text = element('span', `You ${DONE[decision]} ${name}${reason ? ` (${reason})` : ''}.`);
  const rest = element('small', left(undoUntil), 'handoff-soft');
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await send(`/api/mqls/${encodeURIComponent(mqlId)}/decision/undo`, {});
      text.textContent = `Undone: ${name} is an open MQL again, in your list.`;
      rest.remove();
      button.remove();
      asking = Date.now();
    } catch (problem) {
      text.textContent = problem.message;
      rest.remove();
      button.remove();
    }
  });
  return holding('p', '', text, button, rest);
};

const show = async () => {
  // what a click has just answered stays to be read
  if (document.hidden || Date.now() - asking < TICK_MS || bar.querySelector('button:disabled')) return;
  const { decisions } = await read('/api/mqls/undoable').catch(() => ({ decisions: [] }));
  bar.replaceChildren(...decisions.map(line));
  if (!bar.isConnected) document.body.append(bar);
};

const soon = () => setTimeout(show, AFTER_MS);

// Tasklist leaves a completed task by its address
addEventListener('hashchange', soon);
addEventListener(CHANGED, soon);
setInterval(() => bar.hasChildNodes() && show(), TICK_MS);
soon();

