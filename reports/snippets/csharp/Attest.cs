static class Attest
{
    const string Organisation = "urn:oid:2.16.578.1.12.4.1.4.101";

    /// <summary>assertion_details of the client assertion when the token for one patient is fetched.</summary>
    /// <param name="authorization">The user's, Volven 9060: the same in session/create.</param>
    public static object[] Details(string hovedenhet, string arbeidssted, string authorization, string decision)
    {
        var place = new { id = arbeidssted, system = Organisation };
        return
        [
            new
            {
                type = "helseid_authorization",
                practitioner_role = new
                {
                    organization = new { identifier = new { system = Organisation, type = "ENH", value = arbeidssted } },
                },
            },
            new
            {
                type = "nhn:tillitsrammeverk:parameters",
                practitioner = new
                {
                    authorization = new { code = authorization, system = "urn:oid:2.16.578.1.12.4.1.1.9060" },
                    legal_entity = new { id = hovedenhet, system = Organisation },
                    point_of_care = place,
                },
                care_relationship = new
                {
                    healthcare_service = new { code = "KP02", system = "urn:oid:2.16.578.1.12.4.1.1.8663" },
                    purpose_of_use = new { code = "TREAT", system = "urn:oid:2.16.840.1.113883.1.11.20448" },
                    decision_ref = new { id = decision, user_selected = true },
                },
                patients = new[] { new { point_of_care = place } },
            },
        ];
    }
}
