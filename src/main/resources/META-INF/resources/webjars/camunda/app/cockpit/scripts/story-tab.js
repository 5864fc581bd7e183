// The tab "Lead" of a process instance: the contact's story and the why
import { clockOf, clockSection, dueLine, stopCounting } from '../../handoff/scripts/clock.js';
import { passesSection, scoreSection, whoSection } from '../../handoff/scripts/lead.js';
import { filled, names, read } from '../../handoff/scripts/server.js';
import { lead as pathOf, storySection, whySection } from '../../handoff/scripts/story.js';
import { element, holding } from '../../handoff/scripts/words.js';

const NOBODY = 'This process is about no contact, or the contact was forgotten.';

const shown = async contactId => {
  const [lead, why, everyone] = await Promise.all([
    read(`/api/cockpit/leads/${encodeURIComponent(contactId)}`, NOBODY), read(`${pathOf(contactId)}/why`, NOBODY), names()]);
  const [clock, story] = await Promise.all([clockOf(why.mql?.id), storySection(contactId, everyone)]);
  return [
    ...whoSection(lead), dueLine(clock, lead.zone), ...whySection(why), ...scoreSection(lead), ...passesSection(lead),
    ...clockSection(clock), ...story
  ];
};

export default {
  id: 'handoff-story',
  pluginPoint: 'cockpit.processInstance.runtime.tab',
  priority: 20,
  properties: { label: 'Lead' },

  async render(node, { processInstanceId, api }) {
    const place = element('div', 'Loading …');
    node.replaceChildren(holding('div', 'handoff-lead handoff-story', place));
    await filled(place, async () => shown(
      (await read(`${api.engineApi}/process-instance/${processInstanceId}/variables/contactId`, NOBODY)).value));
  },

  unmount: stopCounting
};
