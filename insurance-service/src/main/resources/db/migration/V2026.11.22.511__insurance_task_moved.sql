insert into task (id, kind, subject_kind, subject_id, part_id, region_code, priority, due_kind, not_for, raised_at)
select id, kind, subject_kind, subject_id, subject_id, region_code, 2, kind, null, raised_at
from insurance_task where done_at is null
