package org.yiyang.insurance.bureau.served;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.insurance.bureau.wire.CertificateType;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.SealedText;
import org.yiyang.kit.text.Text;

/** The national platform's messages as this service reads and answers them; the names of the fields are the platform's. */
final class BureauJson {
    private static final String AREA = "\\d{6}";
    private static final String INSTITUTION = "H\\d{11}";

    private BureauJson() {}

    /** The envelope of a question. */
    @Schema(name = "BureauRequest")
    record Request(
            @JsonProperty("infno") @NotNull @Pattern(regexp = "[0-9A-Z]{4,5}")
            String infno,

            @JsonProperty("msgid") @NotNull @Pattern(regexp = "H\\d{29}")
            String msgid,

            @JsonProperty("mdtrtarea_admvs") @NotNull @Pattern(regexp = AREA)
            String treatmentRegion,

            @JsonProperty("insuplc_admdvs") @Pattern(regexp = AREA)
            String insuredRegion,

            @JsonProperty("recer_sys_code") @NotNull @Text @Pattern(regexp = "[0-9A-Za-z_-]{1,20}")
            String receiverSystem,

            @JsonProperty("infver") @NotNull @Pattern(regexp = "V1\\.0")
            String version,

            @JsonProperty("opter_type") @NotNull @Pattern(regexp = "[123]")
            String operatorType,

            @JsonProperty("opter") @NotNull @Text @Size(max = 30)
            String operator,

            @JsonProperty("opter_name") @NotNull @Text @Size(max = 50)
            String operatorName,

            @JsonProperty("inf_time") @NotNull @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}")
            String time,

            @JsonProperty("fixmedins_code") @NotNull @Pattern(regexp = INSTITUTION)
            String institutionCode,

            @JsonProperty("fixmedins_name") @NotNull @Text @Size(max = 200)
            String institutionName,

            @JsonProperty("sign_no") @SealedText @PaperNumber @Pattern(regexp = "[0-9A-Za-z]{1,30}")
            String signNumber,

            @JsonProperty("signtype") @Pattern(regexp = "SM2|SM3")
            String signatureType,

            @JsonProperty("input") @NotNull @Valid Input input) {}

    /** The input of one interface: of its parts the one that this interface reads. */
    @Schema(name = "BureauInput")
    record Input(
            @JsonProperty("data") @Valid Data data,
            @JsonProperty("medinsinfo") @Valid InstitutionAsked institution,
            @JsonProperty("refmedin") @Valid Referral referral) {}

    /** Whom (1101, 5304) or what (2502) is asked about. */
    @Schema(name = "BureauData")
    record Data(
            @JsonProperty("psn_no") @SealedText @PaperNumber @Pattern(regexp = "[0-9A-Z]{1,30}")
            String personNumber,

            @JsonProperty("psn_cert_type") @Pattern(regexp = CertificateType.CODES)
            String certificateType,

            @JsonProperty("certno") @SealedText @Size(max = 50)
            String certificate,

            @JsonProperty("psn_name") @SealedText @Size(max = 50)
            String name,

            @JsonProperty("trt_dcla_detl_sn") @SealedText @Pattern(regexp = "[0-9A-Za-z]{1,30}")
            String filing,

            @JsonProperty("memo") @Text @Size(max = 200) String memo) {
        @Override
        public String toString() {
            return "Data[hidden]";
        }
    }

    /** Which institution is asked about (1201). */
    @Schema(name = "BureauInstitutionAsked")
    record InstitutionAsked(
            @JsonProperty("fixmedins_code") @NotNull @Pattern(regexp = INSTITUTION)
            String code) {}

    /** What is filed (2501A). */
    @Schema(name = "BureauReferral")
    record Referral(
            @JsonProperty("refl_old_mdtrt_id") @NotNull @SealedText @Size(max = 30)
            String visitId,

            @JsonProperty("psn_no") @NotNull @SealedText @PaperNumber @Pattern(regexp = "[0-9A-Z]{1,30}")
            String personNumber,

            @JsonProperty("insutype") @Pattern(regexp = "310|390")
            String insuranceType,

            @JsonProperty("tel") @SealedText @Size(max = 50) @PaperNumber
            String phone,

            @JsonProperty("addr") @SealedText @Size(max = 200)
            String address,

            @JsonProperty("insu_optins") @Pattern(regexp = AREA)
            String insuredRegion,

            @JsonProperty("diag_code") @NotNull @SealedText @Size(max = 20)
            String diagnosisCode,

            @JsonProperty("diag_name") @NotNull @SealedText @Size(max = 100)
            String diagnosisName,

            @JsonProperty("dise_cond_dscr") @SealedText @Size(max = 2000)
            String condition,

            @JsonProperty("reflin_medins_no") @NotNull @Pattern(regexp = INSTITUTION)
            String receiverCode,

            @JsonProperty("reflin_medins_name") @NotNull @Text @Size(max = 200)
            String receiverName,

            @JsonProperty("mdtrtarea_admdvs") @NotNull @Pattern(regexp = AREA)
            String treatmentRegion,

            @JsonProperty("hosp_agre_refl_flag") @Pattern(regexp = "[01]")
            String hospitalAgrees,

            @JsonProperty("refl_type") @NotNull @Pattern(regexp = "\\d{1,3}")
            String type,

            @JsonProperty("refl_date") @NotNull LocalDate referredOn,

            @JsonProperty("refl_rea") @NotNull @SealedText @Size(max = 500)
            String reason,

            @JsonProperty("refl_opnn") @NotNull @SealedText @Size(max = 500)
            String opinion,

            @JsonProperty("begndate") LocalDate begin,
            @JsonProperty("enddate") LocalDate end) {
        @Override
        public String toString() {
            return "Referral[hidden]";
        }
    }

    /** The envelope of an answer. */
    @Schema(name = "BureauReply")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reply(
            @JsonProperty("infcode") @NotNull int code,
            @JsonProperty("inf_refmsgid") @NotNull String id,
            @JsonProperty("err_msg") @NotNull String words,
            @JsonProperty("output") Output output) {}

    /** The output of one interface: of its parts those that this interface answers. */
    @Schema(name = "BureauOutput")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Output(
            @JsonProperty("baseinfo") Person person,
            @JsonProperty("insuinfo") List<Insurance> insurances,
            @JsonProperty("idetinfo") List<Group> groups,
            @JsonProperty("medinsinfo") Institution institution,
            @JsonProperty("result") Filed filed,
            @JsonProperty("refmedin") List<FilingRow> filings) {
        static Output of(Person person, List<Insurance> insurances, List<Group> groups) {
            return new Output(person, insurances, groups, null, null, null);
        }

        static Output of(Institution institution) {
            return new Output(null, null, null, institution, null, null);
        }

        static Output of(Filed filed) {
            return new Output(null, null, null, null, filed, null);
        }

        static Output of(List<FilingRow> filings) {
            return new Output(null, null, null, null, null, filings);
        }

        static Output none() {
            return new Output(null, null, null, null, null, null);
        }
    }

    /** Who it is. */
    @Schema(name = "BureauPerson")
    record Person(
            @JsonProperty("psn_no") String number,
            @JsonProperty("psn_cert_type") String certificateType,
            @JsonProperty("certno") String certificate,
            @JsonProperty("psn_name") String name,
            @JsonProperty("gend") String sex,
            @JsonProperty("brdy") LocalDate birthDate,
            @JsonProperty("age") int age) {
        @Override
        public String toString() {
            return "Person[hidden]";
        }
    }

    /** One insurance of the person. */
    @Schema(name = "BureauInsurance")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Insurance(
            @JsonProperty("insutype") String type,
            @JsonProperty("psn_insu_stas") String status,
            @JsonProperty("psn_insu_date") LocalDate from,
            @JsonProperty("paus_insu_date") LocalDate paused,
            @JsonProperty("insuplc_admdvs") String region) {}

    /** One group to which the person belongs. */
    @Schema(name = "BureauGroup")
    record Group(
            @JsonProperty("psn_idet_type") String type,
            @JsonProperty("memo") String label) {}

    /** One designated institution. */
    @Schema(name = "BureauInstitution")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Institution(
            @JsonProperty("fixmedins_code") String code,
            @JsonProperty("fixmedins_name") String name,
            @JsonProperty("uscc") String creditCode,
            @JsonProperty("fixmedins_type") String type,
            @JsonProperty("hosp_lv") String level) {}

    /** By which number a filing is known. */
    @Schema(name = "BureauFiled")
    record Filed(@JsonProperty("trt_dcla_detl_sn") String number) {}

    /** One filing of a person. */
    @Schema(name = "BureauFiling")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FilingRow(
            @JsonProperty("trt_dcla_detl_sn") String number,
            @JsonProperty("psn_no") String person,
            @JsonProperty("reflin_medins_no") String receiverCode,
            @JsonProperty("reflin_medins_name") String receiverName,
            @JsonProperty("refl_date") LocalDate referredOn,
            @JsonProperty("begndate") LocalDate begin,
            @JsonProperty("enddate") LocalDate end,
            @JsonProperty("memo") String status) {}
}
