// The tab "Lead" of a task: why this contact is whose it is, and everything that happened to it
const base = location.pathname.split('/camunda/')[0];

const read = async url => {
  const answer = await fetch(url, { headers: { Accept: 'application/json' }, credentials: 'same-origin' });
  if (!answer.ok) throw new Error(answer.status === 404 ? 'Nothing is known about this lead.' : `Error ${answer.status}`);
  return answer.json();
};

const element = (tag, text, className = '') => Object.assign(document.createElement(tag), { textContent: text ?? '', className });

const instant = at => new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

const happened = entry => {
  const row = document.createElement('tr');
  row.append(element('td', instant(entry.at), 'lead-at'), element('td', entry.text), element('td', entry.by, 'lead-by'));
  return row;
};

const show = (node, why, timeline) => {
  const table = element('table', '', 'table lead-timeline');
  table.append(...timeline.content.map(happened));
  node.replaceChildren(element('h4', 'Why'), element('p', why.text, 'lead-why'), element('h4', 'What happened'), table);
};

export default [{
  id: 'handoff-lead',
  pluginPoint: 'tasklist.task.detail',
  priority: 150,
  properties: { label: 'Lead' },

  async render(node, { taskId, api }) {
    const place = element('div', 'Loading …', 'lead-tab');
    node.replaceChildren(place);
    try {
      const contact = await read(`${api.engineApi}/task/${taskId}/variables/contactId`);
      const lead = `${base}/api/contacts/${encodeURIComponent(contact.value)}`;
      show(place, ...await Promise.all([read(`${lead}/why`), read(`${lead}/timeline?size=100`)]));
    } catch (problem) {
      place.replaceChildren(element('p', problem.message));
    }
  }
}];
