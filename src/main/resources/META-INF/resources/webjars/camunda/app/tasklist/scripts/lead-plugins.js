// What we add to Tasklist
import cards from './lead-cards.js';
import tab from './lead-tab.js';

export default [tab, cards];
