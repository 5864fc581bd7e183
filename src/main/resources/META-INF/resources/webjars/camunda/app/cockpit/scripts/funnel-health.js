// Funnel Health on the dashboard: the headline numbers as the page shows them, and who is late now
import { base, filled, read } from '../../handoff/scripts/server.js';
import { element, holding } from '../../handoff/scripts/words.js';
import { verdict, worth } from './numbers.js';

const AGAIN_MS = 60_000;

// a number of the API opens as a page
const page = link => base + link.replace(/^\/api\/reports\/mqls/, '/funnel-health/mqls');

const tile = number => {
  const judged = verdict(number);
  const value = number.link
    ? Object.assign(element('a', worth(number)), { href: page(number.link) })
    : element('span', worth(number));
  const node = holding('div', 'handoff-number',
    element('dt', number.label),
    holding('dd', '', holding('span', 'handoff-value', value),
      judged && element('span', judged, number.good === false ? 'handoff-bad' : number.good ? 'handoff-good' : 'handoff-soft'),
      element('span', number.definition, 'handoff-unseen')));
  node.title = number.definition ?? '';
  return node;
};

const scope = ({ period, behind }) => [period?.text, behind ? `${behind} changes are still being counted` : null].filter(Boolean).join(' · ');

const shown = async () => {
  const health = await read('/api/reports/funnel-health', 'Funnel Health is not there yet.');
  return [
    element('p', scope(health), 'handoff-soft'),
    holding('dl', 'handoff-numbers', health.headline.map(tile)),
    holding('p', '', Object.assign(element('a', 'Open Funnel Health'), { href: `${base}/funnel-health` }))
  ];
};

export default {
  id: 'handoff-funnel-health',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,

  async render(node) {
    const place = element('div', 'Loading …');
    node.replaceChildren(holding('section', 'handoff-health', element('h3', 'Funnel Health', 'section-title'), place));
    this.timer = setInterval(() => document.hidden || filled(place, shown), AGAIN_MS);
    await filled(place, shown);
  },

  unmount() { clearInterval(this.timer); }
};
