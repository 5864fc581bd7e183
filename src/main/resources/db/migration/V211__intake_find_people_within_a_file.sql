-- what is wrong or odd about a line in view of the other lines of its file, as JSON
alter table import_row add column findings text;
