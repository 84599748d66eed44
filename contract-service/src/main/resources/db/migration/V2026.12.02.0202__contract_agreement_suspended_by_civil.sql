update agreement
set civil_suspended_since = suspended_since
where suspended_since is not null
    and (select m.roles from aggregate_move m
        where m.aggregate_id = agreement.id and m.verb = 'suspend' and m.roles <> 'SYSTEM'
        order by m.moved_at desc, m.id desc limit 1) like '%CIVIL_ADMIN%'
