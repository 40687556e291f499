final class Attest {
    /**
     * `assertion_details` of the client assertion when the token for one patient is fetched.
     * @param authorization the user's, Volven 9060: the same in session/create
     */
    static String details(String hovedenhet, String arbeidssted, String authorization, String decision) {
        return """
            [{"type":"helseid_authorization",
              "practitioner_role":{"organization":{"identifier":
                {"system":"urn:oid:2.16.578.1.12.4.1.4.101","type":"ENH","value":"%2$s"}}}},
             {"type":"nhn:tillitsrammeverk:parameters",
              "practitioner":{
                "authorization":{"code":"%3$s","system":"urn:oid:2.16.578.1.12.4.1.1.9060"},
                "legal_entity":{"id":"%1$s","system":"urn:oid:2.16.578.1.12.4.1.4.101"},
                "point_of_care":{"id":"%2$s","system":"urn:oid:2.16.578.1.12.4.1.4.101"}},
              "care_relationship":{
                "healthcare_service":{"code":"KP02","system":"urn:oid:2.16.578.1.12.4.1.1.8663"},
                "purpose_of_use":{"code":"TREAT","system":"urn:oid:2.16.840.1.113883.1.11.20448"},
                "decision_ref":{"id":"%4$s","user_selected":true}},
              "patients":[{"point_of_care":{"id":"%2$s","system":"urn:oid:2.16.578.1.12.4.1.4.101"}}]}]"""
            .formatted(hovedenhet, arbeidssted, authorization, decision);
    }
}
