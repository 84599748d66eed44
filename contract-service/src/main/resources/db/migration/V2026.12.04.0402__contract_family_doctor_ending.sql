alter table family_doctor_contract
    add key family_doctor_contract_ending (team_id, status, last_on),
    drop key family_doctor_contract_team
