update agreement
set health_suspended_since = suspended_since
where suspended_since is not null and civil_suspended_since is null
