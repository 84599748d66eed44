import java.net.http.HttpRequest;
import java.util.UUID;
import org.yiyang.client.ApiClient;
import org.yiyang.client.api.InstitutionsApi;
import org.yiyang.client.api.ReferralsApi;
import org.yiyang.client.model.InstitutionList;
import org.yiyang.client.model.MedicalForm;
import org.yiyang.client.model.ReferralEmergency;
import org.yiyang.client.model.ReferralView;

/** One case by the generated Java client: list institutions, send a referral, read it. */
public final class Case {
    private Case() {}

    public static void main(String[] arguments) throws Exception {
        String gateway = System.getenv("GATEWAY");
        InstitutionList list = new InstitutionsApi(as(gateway, System.getenv("OFFICER")))
                .listInstitutions(InstitutionsApi.APIListInstitutionsRequest.newBuilder()
                        .limit(5)
                        .build());
        ReferralsApi referrals = new ReferralsApi(as(gateway, System.getenv("SENDER")));
        ReferralView sent = referrals.declareEmergency(ReferralsApi.APIDeclareEmergencyRequest.newBuilder()
                .idempotencyKey(UUID.randomUUID().toString())
                .referralEmergency(new ReferralEmergency()
                        .receiverId(UUID.fromString(System.getenv("RECEIVER")))
                        .form(new MedicalForm().brief("胸痛一小时")))
                .build());
        ReferralView read = referrals.readReferral(
                ReferralsApi.APIReadReferralRequest.newBuilder().id(sent.getId()).build());
        if (list.getItems().isEmpty() || !read.getId().equals(sent.getId())) {
            throw new IllegalStateException("not the same referral");
        }
        System.out.println("java: " + list.getItems().size() + " institutions, referral is " + read.getStatus());
    }

    private static ApiClient as(String gateway, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(gateway);
        client.setRequestInterceptor((HttpRequest.Builder request) -> request.header("Authorization", "Bearer " + token));
        return client;
    }
}
