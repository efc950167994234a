"""Labels and envelopes: where addresses stand on bought sheets and on envelopes, and their PDF."""
