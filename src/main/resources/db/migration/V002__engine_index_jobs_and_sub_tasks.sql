-- These columns are read when due jobs are looked for behind a backlog of waiting timers, and when a task is completed; the engine's own
-- scripts create no index for them.
create index handoff_idx_job_duedate on ACT_RU_JOB (DUEDATE_);
create index handoff_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);

-- The variables of an execution are read where TASK_ID_ is null. Without an index over all of these columns H2 reads every variable that
-- belongs to no task, and their number grows with the open handoffs.
create index handoff_idx_variable_execution on ACT_RU_VARIABLE (EXECUTION_ID_, TASK_ID_, NAME_);
