// The tab "Lead" of a task: whom to call, by when and why, what happened before, and a call logged without leaving the task
import { clockOf, clockSection, dueLine, stopCounting } from '../../handoff/scripts/clock.js';
import { passesSection, scoreSection, whoSection } from '../../handoff/scripts/lead.js';
import { CHANGED, base, filled, names, read } from '../../handoff/scripts/server.js';
import { lead as pathOf, storySection, whySection } from '../../handoff/scripts/story.js';
import { element, holding } from '../../handoff/scripts/words.js';
import { logForm } from './log-form.js';

// once a page: who is signed in
let me;
const whoAmI = () => me ??= read(`${base}/camunda/api/admin/auth/user/default`).then(login => login.userId).catch(() => null);

const attempts = ({ attempts: count }) => element('p',
  count === 0 ? 'No call, email or meeting is logged since it became an MQL.'
    : `${count} call${count === 1 ? '' : 's'}, email${count === 1 ? '' : 's'} or meeting${count === 1 ? '' : 's'} logged since it became an MQL.`,
  'handoff-soft');

const shown = async (contactId, page) => {
  const [lead, why, everyone, login] = await Promise.all([
    read(`/api/cockpit/leads/${encodeURIComponent(contactId)}`), read(`${pathOf(contactId)}/why`), names(), whoAmI()]);
  const [clock, story] = await Promise.all([clockOf(why.mql?.id), storySection(contactId, everyone)]);
  return [
    ...whoSection(lead), dueLine(clock, lead.zone), attempts(lead),
    lead.mayLog && why.mql && logForm(why.mql.id, lead, page),
    ...whySection(why), ...scoreSection(lead), ...passesSection(lead), ...clockSection(clock, { me: login, ...page }), ...story
  ];
};

export default {
  id: 'handoff-lead',
  pluginPoint: 'tasklist.task.detail',
  priority: 150,
  properties: { label: 'Lead' },

  async render(node, { taskId, api }) {
    const told = element('p', '', 'handoff-told');
    told.setAttribute('role', 'status');
    const place = element('div', 'Loading …');
    node.replaceChildren(holding('div', 'handoff-lead', told, place));
    const page = { api, tell: text => { told.textContent = text; } };
    const load = () => filled(place, async () => {
      const contact = await read(`${api.engineApi}/task/${taskId}/variables/contactId`, 'This task is not about one lead.');
      return shown(contact.value, page);
    });
    const again = () => node.isConnected ? load() : removeEventListener(CHANGED, again);
    addEventListener(CHANGED, again);
    await load();
  },

  unmount: stopCounting
};
