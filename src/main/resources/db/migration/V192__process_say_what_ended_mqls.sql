-- what became of an MQL is told in the words that people read
update mql set outcome = 'MERGED' where outcome = 'SubProcess_ContactMergedAway';
update mql set outcome = 'ERASED' where outcome = 'SubProcess_ContactErased';
update mql set outcome = 'STAGE_SET' where outcome = 'SubProcess_StageSetByAdmin';
