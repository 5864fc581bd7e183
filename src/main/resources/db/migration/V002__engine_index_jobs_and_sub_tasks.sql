-- Finding due jobs behind a backlog of waiting timers, and completing a task, walk these columns; the engine ships no index for them.
create index handoff_idx_job_duedate on ACT_RU_JOB (DUEDATE_);
create index handoff_idx_task_parent on ACT_RU_TASK (PARENT_TASK_ID_);
