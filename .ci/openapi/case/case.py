"""One case by the generated Python client: list institutions, send a referral, read it."""
import os
import uuid

import yiyang
from yiyang.api.institutions_api import InstitutionsApi
from yiyang.api.referrals_api import ReferralsApi
from yiyang.models.medical_form import MedicalForm
from yiyang.models.referral_emergency import ReferralEmergency


def as_(token):
    return yiyang.ApiClient(yiyang.Configuration(host=os.environ["GATEWAY"], access_token=os.environ[token]))


listed = InstitutionsApi(as_("OFFICER")).list_institutions(limit=5)
referrals = ReferralsApi(as_("SENDER"))
sent = referrals.declare_emergency(
    idempotency_key=str(uuid.uuid4()),
    referral_emergency=ReferralEmergency(receiverId=os.environ["RECEIVER"], form=MedicalForm(brief="胸痛一小时")),
)
read = referrals.read_referral(id=sent.id)
assert listed.items and read.id == sent.id
print(f"python: {len(listed.items)} institutions, referral is {read.status.value}")
