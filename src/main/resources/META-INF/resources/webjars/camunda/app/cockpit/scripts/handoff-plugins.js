// What we add to Cockpit
import badges from './diagram-badges.js';
import dashboard from './funnel-health.js';
import sla from './sla-tab.js';
import story from './story-tab.js';

export default [dashboard, sla, badges, story];
