// Badges on the diagram of a process: how many wait at an element, how many of them past their due, and for how long
import { read } from '../../handoff/scripts/server.js';
import { about, element, holding, length } from '../../handoff/scripts/words.js';

const TYPE = 'handoff-badge';
const AGAIN_MS = 30_000;
const ROOM_FOR_WORDS = 0.6;

const sentence = (name, badge) => [
  `${name}: ${badge.waiting} waiting in all teams`,
  badge.overdue > 0 ? `${badge.overdue} overdue` : 'none overdue',
  `on average for ${length(badge.ageSeconds)}`,
  `the longest for ${length(badge.oldestSeconds)}`
].join(', ');

const drawn = (name, badge) => {
  const node = holding('div', badge.overdue > 0 ? `${TYPE} ${TYPE}-late` : TYPE,
    holding('span', '', element('span', badge.waiting), element('span', ' waiting', 'handoff-word')),
    badge.overdue > 0 && element('strong', `${badge.overdue} overdue`),
    element('span', `⌀ ${about(badge.ageSeconds)}`));
  node.title = sentence(name, badge);
  node.setAttribute('role', 'img');
  node.setAttribute('aria-label', node.title);
  return node;
};

const within = (element, box) => {
  for (let around = element?.businessObject.$parent; around; around = around.$parent) if (around.id === box.id) return true;
  return false;
};

const sum = (element, badges) => {
  const total = number => badges.reduce((soFar, badge) => soFar + number(badge), 0);
  const waiting = total(badge => badge.waiting);
  return {
    element, waiting,
    overdue: total(badge => badge.overdue),
    ageSeconds: Math.round(total(badge => badge.ageSeconds * badge.waiting) / waiting),
    oldestSeconds: Math.max(...badges.map(badge => badge.oldestSeconds))
  };
};

// what is inside a collapsed box is drawn elsewhere: the box tells it, as it does for the engine's own counts
const collapsed = (registry, badges) => registry.filter(shape => shape.collapsed)
  .map(box => ({ box, inside: badges.filter(badge => within(registry.get(badge.element), box)) }))
  .filter(({ inside }) => inside.length > 0)
  .map(({ box, inside }) => sum(box.id, inside));

const show = (viewer, badges) => {
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  overlays.remove({ type: TYPE });
  [...badges, ...collapsed(registry, badges)].forEach(badge => {
    const shape = registry.get(badge.element);
    if (!shape) return;
    const name = shape.businessObject?.name || badge.element;
    // above the element, because the engine's own counts sit below it; of one size, because a large diagram is shown small
    overlays.add(badge.element, TYPE, { position: { top: 0, left: 0 }, scale: { min: 1, max: 1 }, html: drawn(name, badge) });
  });
};

const touches = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

// where one of ours would lie on a count of the engine's, or be cut off at the upper edge, it moves down into its own element
const makeWay = container => {
  const edge = container.getBoundingClientRect().top;
  const engines = [...container.querySelectorAll('.djs-overlays .badge')].map(node => node.getBoundingClientRect());
  container.querySelectorAll(`.${TYPE}`).forEach(node => {
    node.style.transform = '';
    const ours = node.getBoundingClientRect();
    const cut = ours.top < edge && ours.bottom > edge - ours.height;
    const lowest = Math.max(...engines.filter(other => touches(ours, other)).map(other => other.bottom), ...(cut ? [edge] : []));
    if (Number.isFinite(lowest)) node.style.transform = `translateY(${Math.ceil(lowest - ours.top) + 1}px)`;
  });
};

// a diagram that is shown small has room for numbers only
const fit = viewer => {
  const canvas = viewer.get('canvas');
  const container = canvas.getContainer();
  container.classList.toggle('handoff-small', canvas.zoom() < ROOM_FOR_WORDS);
  makeWay(container);
};

export default {
  id: 'handoff-badges',
  pluginPoint: 'cockpit.processDefinition.diagram.plugin',
  priority: 20,

  render(viewer, { processDefinitionId }) {
    const load = () => read(`/api/cockpit/elements?processDefinitionId=${encodeURIComponent(processDefinitionId)}`)
      .then(({ elements }) => {
        show(viewer, elements);
        // the engine's own counts come when they come
        [0, 500, 2_000].forEach(later => setTimeout(() => fit(viewer), later));
      })
      // a diagram without badges is a diagram still: the next round tries again
      .catch(() => {});
    const timer = setInterval(() => {
      if (!viewer.get('canvas').getContainer().isConnected) clearInterval(timer);
      else if (!document.hidden) load();
    }, AGAIN_MS);
    // Cockpit hides what lies on the diagram while that moves, and says so just before it shows it again
    viewer.get('eventBus').on(['canvas.viewbox.changed', 'overlays.show'], () => setTimeout(() => fit(viewer)));
    load();
  }
};
