// What a card says of its lead: overdue, how long there is left, which pass. All cards of the list ask together
import { CHANGED, now, read } from '../../handoff/scripts/server.js';
import { element, instant, pass, rough } from '../../handoff/scripts/words.js';

const TOGETHER_MS = 40;
const SOON_SECONDS = 3600;
const TICK_MS = 15_000;
const AGAIN_MS = 60_000;

const places = new Map();
const known = new Map();
let asking;
let asked = 0;

const due = card => {
  if (card.answered) return [element('span', `Answered ${instant(card.answered, card.zone)}`, 'handoff-answered')];
  if (!card.due) return [];
  const left = (new Date(card.due) - now()) / 1000;
  if (left < 0) return [element('strong', `Overdue by ${rough(-left)}`, 'handoff-overdue')];
  return [element('span', `${rough(left)} left`, left < SOON_SECONDS ? 'handoff-soon' : 'handoff-left')];
};

const draw = (node, card) => node.replaceChildren(
  ...due(card), ...(card.pass > 1 ? [element('span', pass(card.pass), 'handoff-pass')] : []));

const drawAll = () => places.forEach((place, node) => {
  if (!node.isConnected) {
    // gone, or not there yet
    if (place.seen) places.delete(node);
    return;
  }
  place.seen = true;
  if (known.has(place.taskId)) draw(node, known.get(place.taskId));
});

const ask = () => {
  clearTimeout(asking);
  asking = setTimeout(async () => {
    asked = Date.now();
    const ids = [...new Set([...places.values()].map(place => place.taskId))];
    if (ids.length === 0) return;
    const query = ids.map(id => `taskIds=${encodeURIComponent(id)}`).join('&');
    // a card without its badge is a card still: the next round tries again
    const { cards } = await read(`/api/cockpit/cards?${query}`).catch(() => ({ cards: [] }));
    cards.forEach(card => known.set(card.taskId, card));
    drawAll();
  }, TOGETHER_MS);
};

addEventListener(CHANGED, ask);
setInterval(() => {
  drawAll();
  if (places.size > 0 && !document.hidden && Date.now() - asked > AGAIN_MS) ask();
}, TICK_MS);

export default {
  id: 'handoff-card',
  pluginPoint: 'tasklist.card',
  priority: 1000,

  render(node, { taskId }) {
    const place = element('p', '', 'handoff-card');
    node.replaceChildren(place);
    places.set(place, { taskId, seen: false });
    if (known.has(taskId)) draw(place, known.get(taskId));
    ask();
  }
};
