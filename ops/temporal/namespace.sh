#!/bin/sh
# Makes the namespace that TEMPORAL_NAMESPACE names, on the server at TEMPORAL_ADDRESS. Safe to run again.
set -eu

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 720h
