"""Findings, trees and rules as text and JSON."""
