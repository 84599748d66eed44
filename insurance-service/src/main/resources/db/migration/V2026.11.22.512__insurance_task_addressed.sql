insert into task_addressee (id, task_id, role, region_code, institution_id, person_id)
select id, id, 'INSURANCE_AGENT', region_code, null, null
from insurance_task where done_at is null
