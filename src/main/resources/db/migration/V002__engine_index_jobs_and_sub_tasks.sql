-- Finding due jobs behind a backlog of waiting timers, and completing a task, walk these columns; the engine ships no index for them.
create index handoff_idx_job_duedate on ACT_RU_JOB (DUEDATE_);
create index handoff_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);

-- A variable is read by its execution and name; without this H2 walks all variables that belong to no task.
create index handoff_idx_variable_name on ACT_RU_VARIABLE (EXECUTION_ID_, NAME_, TASK_ID_);
