alter table designation_decided_period
    add column decision_id binary(16),
    add column taken_back boolean not null default false
