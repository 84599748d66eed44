package org.yiyang.insurance.bureau.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The envelope in which the national platform is asked.
 *
 * @param infno which interface
 * @param msgid code of the institution, time and sequence; the platform knows a repeated request by it
 * @param treatmentRegion where the person is treated, six digits
 * @param insuredRegion where the person is insured, six digits
 * @param operatorType 1 a clerk, 2 a terminal, 3 a mobile device
 * @param signNumber of the sign-in (9001), where the platform asks for one
 */
public record Envelope(
        @JsonProperty("infno") String infno,
        @JsonProperty("msgid") String msgid,
        @JsonProperty("mdtrtarea_admvs") String treatmentRegion,
        @JsonProperty("insuplc_admdvs") String insuredRegion,
        @JsonProperty("recer_sys_code") String receiverSystem,
        @JsonProperty("infver") String version,
        @JsonProperty("opter_type") String operatorType,
        @JsonProperty("opter") String operator,
        @JsonProperty("opter_name") String operatorName,
        @JsonProperty("inf_time") String time,
        @JsonProperty("fixmedins_code") String institutionCode,
        @JsonProperty("fixmedins_name") String institutionName,
        @JsonProperty("sign_no") String signNumber,
        @JsonProperty("signtype") String signatureType,
        @JsonProperty("input") Object input) {
    /** The only version of the interface. */
    public static final String V1 = "V1.0";

    /** Shows whom it is about no more than the numbers of the message do. */
    @Override
    public String toString() {
        return "Envelope[" + infno + " " + msgid + "]";
    }
}
