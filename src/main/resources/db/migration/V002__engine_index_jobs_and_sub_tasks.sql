-- Finding due jobs behind a backlog of waiting timers, and completing a task, walk these columns; the engine ships no index for them.
create index handoff_idx_job_duedate on ACT_RU_JOB (DUEDATE_);
create index handoff_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);

-- The variables of an execution are read where TASK_ID_ is null; without all of these columns in one index H2 walks every variable
-- that belongs to no task, which grows with the open handoffs.
create index handoff_idx_variable_execution on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_, NAME_);
