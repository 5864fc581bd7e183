// The tab "Lead" of a task: why this contact is whose it is, how its response clock stands, and everything that happened to it
import { clockSection, stopCounting } from './lead-clock.js';
import { element, instant, namesFrom, read } from './lead-words.js';

const base = location.pathname.split('/camunda/')[0];

const happened = names => entry => {
  const row = document.createElement('tr');
  row.append(element('td', instant(entry.at), 'lead-at'), element('td', entry.text), element('td', names[entry.by] ?? entry.by, 'lead-by'));
  return row;
};

const show = (node, why, timeline, names, clock) => {
  const table = element('table', '', 'table lead-timeline');
  table.append(...timeline.content.map(happened(names)));
  node.replaceChildren(
    element('h4', 'Why'), element('p', why.text, 'lead-why'),
    ...clock,
    element('h4', 'What happened'), table);
};

export default [{
  id: 'handoff-lead',
  pluginPoint: 'tasklist.task.detail',
  priority: 150,
  properties: { label: 'Lead' },

  async render(node, { taskId, api }) {
    const place = element('div', 'Loading …', 'lead-tab');
    node.replaceChildren(place);
    const load = async () => {
      const contact = await read(`${api.engineApi}/task/${taskId}/variables/contactId`);
      const lead = `${base}/api/contacts/${encodeURIComponent(contact.value)}`;
      const [why, timeline, names] = await Promise.all([read(`${lead}/why`), read(`${lead}/timeline?size=100`), namesFrom(base)]);
      show(place, why, timeline, names, await clockSection({ base, api, why, again: load }));
    };
    try {
      await load();
    } catch (problem) {
      place.replaceChildren(element('p', problem.message));
    }
  },

  unmount: stopCounting
}];
