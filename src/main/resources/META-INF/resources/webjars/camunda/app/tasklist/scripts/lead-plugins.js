// What we add to Tasklist
import cards from './lead-cards.js';
import tab from './lead-tab.js';
import './undo.js';

export default [tab, cards];
