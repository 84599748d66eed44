drop table insurance_task
