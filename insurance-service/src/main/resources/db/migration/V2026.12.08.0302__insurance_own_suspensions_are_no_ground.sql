delete from designation_flag where flag = 'SECOND_SUSPENSION' and (
    select count(distinct p.decision_id) from designation_decided_period p
    where p.designation_id = designation_flag.designation_id
        and p.state = 'SUSPENDED' and p.ground is not null and p.ground <> 'INSTITUTION_REQUEST') < 2
