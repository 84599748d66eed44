alter table referral
    add column gave_way_to_id binary(16),
    add column beside_id binary(16),
    add column down_key binary(16),
    add column released_id binary(16),
    add column released_home_id binary(16),
    add column released_operator_id binary(16),
    add column released_reason varchar(30),
    add unique key referral_down_open (down_key),
    add key referral_gave_way (gave_way_to_id),
    add key referral_beside (beside_id),
    add key referral_released (released_id)
